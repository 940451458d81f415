"""What is found of each app below; those above register theirs themselves."""

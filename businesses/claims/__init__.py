"""How people prove that a business is theirs."""

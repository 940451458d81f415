"""What editors see of all campaigns: the list, and what is to do today."""

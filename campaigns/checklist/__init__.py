"""What is to be done for one campaign, ticked off by editors."""

"""What businesses do together: campaigns, their spots, dates and people."""

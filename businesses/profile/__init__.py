"""What others see of a business: its page, its contact card, its structured data."""

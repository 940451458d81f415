"""The editors' side: answering claims, making cards."""

"""The front page: its parts, and whose turn it is."""

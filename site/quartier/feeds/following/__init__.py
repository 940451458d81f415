"""Keeping the events here as the other calendar has them."""

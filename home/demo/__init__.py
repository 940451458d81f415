"""Loads the demo neighbourhood from demo/ into an empty site."""

"""Organisations that carry the work in the quarter, their people, their places."""

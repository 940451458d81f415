"""Screens by which profiles are kept right, one module for each who sees them."""

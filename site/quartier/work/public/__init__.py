"""Offers as readers see them."""

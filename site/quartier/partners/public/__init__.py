"""Organisations and meeting places as readers see them."""

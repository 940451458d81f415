"""Advice as readers see it."""

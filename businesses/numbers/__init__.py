"""Quiet numbers: how often a profile was seen and used, counted without knowing whom."""

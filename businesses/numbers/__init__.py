"""Quiet numbers: how often a profile was seen and used, not by whom."""

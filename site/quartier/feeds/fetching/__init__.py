"""Asking other people's servers, carefully: which, for how long, and for how much."""

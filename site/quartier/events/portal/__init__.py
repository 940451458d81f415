"""The dates of organisations and shops, written by their own people."""

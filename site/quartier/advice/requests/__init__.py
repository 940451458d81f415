"""Asking for an appointment, without an account, and what the person can do then."""

"""Advice: what is offered where and when, and asking for an appointment."""

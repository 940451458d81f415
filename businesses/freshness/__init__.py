"""Keeping profiles right: who confirmed them, who is asked, and what people report."""

"""The face of a district: its shops, and what other apps know of it."""

"""A campaign begins with the sample of its format, not with an empty page."""

"""Which changes are live at once, and which an editor sees first."""

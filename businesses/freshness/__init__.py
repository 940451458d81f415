"""Whether profiles are still right, and who says so."""

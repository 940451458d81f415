"""The pages of the staff's portal; everything works without scripts."""

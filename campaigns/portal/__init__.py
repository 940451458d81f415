"""Campaigns in "Mein Geschäft": what a team sees and does."""

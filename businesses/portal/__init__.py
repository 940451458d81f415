"""„Mein Geschäft“: the profile in the hands of its team, on a phone."""

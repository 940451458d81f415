"""The screens of "Mein Geschäft"."""

"""How often a profile is seen and used, counted without anybody in it."""

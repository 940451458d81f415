"""The page that shows what the search finds: its address, its form and its lists."""

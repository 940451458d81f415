"""One search for everything that is not a shop, and for shops by their own index."""

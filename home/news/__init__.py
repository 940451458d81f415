"""News of the neighbourhood: their list, one article, feeds."""

"""What visitors see of the search: suggestions, and a page of results."""

"""The editors' side: dates, who comes, and which businesses take part."""

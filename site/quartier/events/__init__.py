"""The calendar: what takes place in the neighbourhood, once or again and again."""

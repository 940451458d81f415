"""The staff of an organisation: who is in it, and how people come and go."""

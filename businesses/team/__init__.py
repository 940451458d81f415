"""Who may look after a profile, and how people come and go."""

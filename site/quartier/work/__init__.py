"""Work and training: jobs of the shops nearby, courses of partners."""

"""Making out what a calendar says. Nothing here touches the database or the net."""

"""An organisation's offers in the hands of its own staff."""

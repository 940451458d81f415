"""Who comes to the dates of a campaign, and which businesses take part."""

"""Cards and letters with codes: made in batches, printed by the worker."""

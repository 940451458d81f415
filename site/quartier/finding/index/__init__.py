"""The index that lives in each web process: small arrays, new with each change."""

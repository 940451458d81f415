"""The spots of a campaign in the admin: many at once, each by itself, on paper."""

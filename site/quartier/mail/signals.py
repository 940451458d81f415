"""What the outbox tells the rest of the site."""

from django.dispatch import Signal

mail_bounced = Signal()
"""A mail came back for good. Sent with `address`, `kind` and `key` of that mail, now
and then more than once for the same mail."""

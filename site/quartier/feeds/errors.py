"""What keeps a calendar from being fetched or read."""


class FeedError(Exception):
    """Nothing can be taken over; the message is one sentence for the editor."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

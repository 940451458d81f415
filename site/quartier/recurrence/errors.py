"""What is wrong with a series, said so that the writer can mend it."""


class RecurrenceError(ValueError):
    """A rule or a series that cannot be used; the message says what to do, in the
    reader's language (German by default)."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

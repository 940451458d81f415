"""How a line of the log looks."""

import logging
import time


class UtcFormatter(logging.Formatter):
    """Times in UTC; no line can pretend to be two."""

    converter = time.gmtime  # type: ignore[assignment]

    def format(self, record: logging.LogRecord) -> str:
        """The record's line, its message with line breaks made visible."""
        text = record.getMessage().replace("\r", "\\r").replace("\n", "\\n")
        record.msg, record.args = text, None
        return super().format(record)

"""What readers are told of everything that has a telephone, a website and a door."""

from typing import Any

from businesses.choices import Wheelchair, language_name
from businesses.phones import phone_display
from businesses.web_addresses import is_web_address, readable_address


class Reachable:
    """A record's own fields, and beside them what is made of them for readers.

    Links lead to http and https only, whatever an import has brought.
    """

    def __init__(self, record: Any):
        self.record = record

    def __getattr__(self, name: str) -> Any:
        return getattr(self.record, name)

    @property
    def phone_display(self) -> str:
        """The number as people read it aloud."""
        return phone_display(self.record.phone)

    @property
    def phone_uri(self) -> str:
        """The number as a link (RFC 3966); empty without one."""
        return f"tel:{self.record.phone}" if self.record.phone else ""

    @property
    def website(self) -> str:
        """Their own website."""
        return link_to(self.record.website)

    @property
    def website_display(self) -> str:
        """The same as it stands on a shop window."""
        return readable_address(self.website)

    @property
    def language_names(self) -> list[str]:
        """The languages that are spoken, in the reader's language."""
        return [language_name(code) for code in self.record.languages]

    @property
    def wheelchair_label(self) -> str:
        """Whether a wheelchair gets in; empty if nobody has said."""
        if self.record.wheelchair == Wheelchair.UNKNOWN:
            return ""
        return self.record.get_wheelchair_display()


def link_to(url: str) -> str:
    """The address if it may become a link; else nothing."""
    return url if is_web_address(url) else ""

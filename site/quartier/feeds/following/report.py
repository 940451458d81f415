"""What an import did, in words for the editor."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quartier.feeds.models import Deed

MOST_REMARKS = 60
LONGEST_REMARK = 400


class Report:
    """Counts and remarks of one fetch."""

    def __init__(self) -> None:
        self.deeds: Counter[str] = Counter()
        self.remarks: list[str] = []
        self.doubtful = 0
        self.left_over = 0

    def count(self, deed: Deed) -> None:
        """Note something that was done."""
        self.deeds[deed] += 1

    def remark(self, text: str) -> None:
        """Note a sentence."""
        self.remarks.append(text[:LONGEST_REMARK])

    def remark_on(self, title: str, text: str) -> None:
        """Note a sentence on one event."""
        self.remark(_("„%(title)s“: %(text)s") % {"title": title, "text": text})

    def text(self) -> str:
        """All of it, a line for each thing."""
        done = [f"{self.deeds[deed]} {deed.label}" for deed in Deed if self.deeds[deed]]
        lines = [(", ".join(done) or _("Nichts Neues")) + "."]
        if self.doubtful:
            words = ngettext(
                "Ein Termin ist vielleicht doppelt.",
                "%(count)d Termine sind vielleicht doppelt.",
                self.doubtful,
            )
            lines.append(words % {"count": self.doubtful})
        if self.left_over:
            words = ngettext(
                "Ein Termin folgt gleich.",
                "%(count)d Termine folgen gleich.",
                self.left_over,
            )
            lines.append(words % {"count": self.left_over})
        remarks = list(dict.fromkeys(self.remarks))
        lines += remarks[:MOST_REMARKS]
        if len(remarks) > MOST_REMARKS:
            words = _("… und %(count)d weitere Bemerkungen.")
            lines.append(words % {"count": len(remarks) - MOST_REMARKS})
        return "\n".join(lines)

"""In which languages the pages of the site are written."""

from django.utils.translation import gettext_lazy as _

COMPLETE = [("de", _("Deutsch")), ("en", _("Englisch"))]
"""Every sentence, those for owners and editors too."""

FOR_VISITORS = [
    ("tr", _("Türkisch")),
    ("ar", _("Arabisch")),
    ("ro", _("Rumänisch")),
    ("bg", _("Bulgarisch")),
    ("uk", _("Ukrainisch")),
]
"""What visitors read is translated; all else stays German."""

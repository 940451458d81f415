"""The curated trades' names as texts to translate.

Those in German and English are fields that editors change; a name of theirs stays
German for readers of other languages.
"""

from django.utils.translation import gettext_noop

CURATED_NAMES = (
    gettext_noop("Lebensmittel"),
    gettext_noop("Bäckerei & Konditorei"),
    gettext_noop("Essen & Trinken"),
    gettext_noop("Mode & Schuhe"),
    gettext_noop("Friseur & Kosmetik"),
    gettext_noop("Gesundheit"),
    gettext_noop("Wohnen & Haushalt"),
    gettext_noop("Blumen & Garten"),
    gettext_noop("Bücher & Papier"),
    gettext_noop("Kultur & Freizeit"),
    gettext_noop("Handwerk"),
    gettext_noop("Rad & Auto"),
    gettext_noop("Technik & Handy"),
    gettext_noop("Secondhand"),
    gettext_noop("Dienstleistungen"),
)

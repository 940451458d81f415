"""Rich text held to what its editor offers, whoever wrote it.

The admin's editor lets nothing else through; imports, commands and the API don't pass
through it. Links inside the site are kept in Wagtail's own form (linktype, id).
"""

from wagtail.whitelist import Whitelister, attribute_rule, check_url

_PLAIN = attribute_rule({})


class PlainTextWhitelister(Whitelister):
    """Paragraphs, lists, bold, italic, and links that are safe to follow."""

    element_rules = {
        "a": attribute_rule({"href": check_url, "linktype": True, "id": True})
    } | dict.fromkeys(
        ("[document]", "p", "br", "b", "strong", "i", "em", "ul", "ol", "li"), _PLAIN
    )


def clean_html(source: str) -> str:
    """The same text without any element or address that could do harm."""
    return PlainTextWhitelister().clean(source)

"""The text for newspapers: what, when, where, who to ask."""

from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from campaigns.models.campaign import CampaignPage


def press_words(campaign: CampaignPage, data: dict[str, Any]) -> dict[str, Any]:
    """The content of a poster, and what only the press needs."""
    districts = ", ".join(district.name for district in campaign.districts.all())
    partners = campaign.partners.values_list("name", flat=True)
    joined = campaign.participations.joined().filter(business__live=True)
    contact = campaign.contact_name, campaign.contact_phone, campaign.contact_email
    return data | {
        "districts": districts,
        "partners": ", ".join(partners),
        "shops": joined.count(),
        "contact": ", ".join(filter(None, contact)),
    }


def press_text(words: dict[str, Any]) -> bytes:
    """As plain text."""
    parts = [
        words["title"],
        words["teaser"],
        "\n".join(facts(words)),
        words["about"] if words["about"] != words["teaser"] else "",
        "\n".join([words["dates_title"], *words["dates"]]) if words["dates"] else "",
        words["qr_of"],
        words["funding"]["line"],
        words["site"],
    ]
    return ("\n\n".join(filter(None, parts)) + "\n").encode()


def press_page(words: dict[str, Any]) -> bytes:
    """As a page of its own, without any file beside it."""
    context = words | {"facts": facts(words)}
    return render_to_string("campaigns/materials/press.html", context).encode()


def facts(words: dict[str, Any]) -> list[str]:
    """When, where, with whom, and whom to ask: a line each."""
    named = (
        (_("Wann"), words["period"]),
        (_("Wo"), words["districts"]),
        (_("Geschäfte, die mitmachen"), words["shops"]),
        (_("Gemeinsam mit"), words["partners"]),
        (_("Ansprechperson"), words["contact"]),
    )
    return [f"{name}: {value}" for name, value in named if value]

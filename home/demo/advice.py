"""The demo's advice, written through the form of every offer."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.html import escape
from wagtail.models import Page

from home.demo.translations import INDEX, Translations
from home.models import FrontPage
from quartier.accounts.models import User
from quartier.advice.forms import AdviceOfferPageForm
from quartier.advice.models import AdviceOfferPage, AdvicePage
from quartier.partners.models import MeetingPlacePage, PartnerPage
from quartier.places.models import Address

AS_TOLD = ("title", "summary", "topics", "who", "way", "hours", "when", "phone")
MORE_AS_TOLD = ("languages", "bring")


class DemoOfferForm(AdviceOfferPageForm):
    """The form of every offer, with the fields that the demo fills in."""

    class Meta:
        model = AdviceOfferPage
        fields = (
            *AS_TOLD,
            *MORE_AS_TOLD,
            *("slug", "audience", "has_interpreter", "is_free"),
            *("street", "house_number", "postcode", "district"),
            *("latitude", "longitude"),
        )


class AdviceLoader:
    """Turns demo/advice.toml into published offers of the demo's organisations."""

    def __init__(self, editor: User, partners: Mapping[str, PartnerPage]):
        self.editor = editor
        self.partners = partners
        self.places = {page.slug: page for page in MeetingPlacePage.objects.all()}

    def load(self, front_page: FrontPage, file: Path) -> int:
        """Publish the list and every offer of a file; says how many there were."""
        texts = tomllib.loads(file.read_text(encoding="utf-8"))
        translations = Translations(
            file.parent / "translations" / file.name, self.editor
        )
        index = AdvicePage(slug="beratung", show_in_menus=True, **texts["index"])
        front_page.add_child(instance=index)
        self._publish(index)
        translations.publish(index, INDEX)
        for told in texts["offer"]:
            offer = index.add_child(instance=self._offer(index, told))
            self._publish(offer)
            translations.publish(offer, told["key"])
        return len(texts["offer"])

    def _offer(self, index: AdvicePage, told: Mapping[str, Any]) -> AdviceOfferPage:
        names = [name for name in AS_TOLD + MORE_AS_TOLD if name in told]
        typed = {name: told[name] for name in names} | {
            "slug": told["key"],
            "audience": told.get("audience", "residents"),
            "has_interpreter": told.get("interpreter", False),
            "is_free": True,
        }
        page = AdviceOfferPage(
            partner=self.partners[told["partner"]],
            meeting_place=self.places[told["place"]] if "place" in told else None,
        )
        form = DemoOfferForm(
            typed | _address(told),
            instance=page,
            parent_page=index,
            for_user=self.editor,
        )
        if not form.is_valid():
            raise CommandError(f"{told['title']}: {form.errors.as_text()}")
        offer: AdviceOfferPage = form.save(commit=False)
        offer.text = [
            {"type": "text", "value": f"<p>{escape(words)}</p>"}
            for words in told["text"]
        ]
        return offer

    def _publish(self, page: Page) -> None:
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)


def _address(told: Mapping[str, Any]) -> dict[str, Any]:
    """Where an offer is that has no meeting place."""
    if "address" not in told:
        return {}
    street, _space, number = told["address"].rpartition(" ")
    found = Address.objects.matching(told["address"])
    at = found.get(street=street, house_number=number)
    return {
        "street": street,
        "house_number": number,
        "postcode": at.postcode,
        "latitude": at.latitude,
        "longitude": at.longitude,
    }

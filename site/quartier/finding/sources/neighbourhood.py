"""Meeting places, organisations, advice and work as things to be found."""

from collections.abc import Collection
from datetime import datetime, time
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from quartier.advice.models import AdviceOfferPage
from quartier.finding.kinds import Kind, register
from quartier.finding.sources import everyday_words
from quartier.finding.sources.pages import PageSource, text_of
from quartier.partners.models import MeetingPlacePage, PartnerPage
from quartier.work.models import OpeningPage

PLACES = Kind(
    "treffpunkte",
    _("Treffpunkte"),
    _("Alle %(count)s Treffpunkte"),
    "users",
    40,
    everyday_words.of_kind("meeting_places"),
)
ADVICE = Kind(
    "beratung",
    _("Beratung"),
    _("Alle %(count)s Angebote"),
    "hand",
    50,
    everyday_words.of_kind("advice"),
)
WORK = Kind(
    "arbeit",
    _("Arbeit und Ausbildung"),
    _("Alle %(count)s Angebote"),
    "stamp",
    60,
    everyday_words.of_kind("work"),
)
PARTNERS = Kind(
    "partner",
    _("Partner"),
    _("Alle %(count)s Partner"),
    "contact",
    70,
    everyday_words.of_kind("partners"),
)


class MeetingPlaces(PageSource):
    """Houses that are open to all."""

    name = "partners.meeting_place"
    kind = PLACES
    model = MeetingPlacePage

    def told(self, page: MeetingPlacePage) -> dict[str, Any]:
        """Their sentence, text and address."""
        where = [page.street_line, page.district.name if page.district else ""]
        return {
            "summary": page.claim,
            "text": text_of(page.text),
            "where": ", ".join(filter(None, where)),
        }

    def with_records(self, pages: Any) -> Any:
        """With their district."""
        return pages.select_related("district").defer("district__outline")


class Partners(PageSource):
    """Organisations."""

    name = "partners.partner"
    kind = PARTNERS
    model = PartnerPage

    def told(self, page: PartnerPage) -> dict[str, Any]:
        """Their sentence and text."""
        return {"summary": page.claim, "text": text_of(page.text)}


class _OfSomebody(PageSource):
    """Offers, which change with the pages of those who make them."""

    makers: tuple[tuple[type[Page], str], ...]

    def ids_on(self, page: Page) -> Collection[int]:
        """The offer itself, or all of who is shown on this page."""
        for model, relation in self.makers:
            if isinstance(page, model):
                offers = self._pages.filter(**{relation: page.pk})
                return list(offers.values_list("pk", flat=True))
        return super().ids_on(page)


class AdviceOffers(_OfSomebody):
    """Who helps with what."""

    name = "advice.offer"
    kind = ADVICE
    model = AdviceOfferPage
    makers = ((PartnerPage, "partner"), (MeetingPlacePage, "meeting_place"))

    def told(self, page: AdviceOfferPage) -> dict[str, Any]:
        """The sentence, the text, what it is about, who helps and where."""
        where = [page.partner.title if page.partner else ""]
        if page.effective_district:
            where.append(page.effective_district.name)
        return {
            "summary": page.summary,
            "text": " ".join([text_of(page.text), page.who]),
            "where": ", ".join(filter(None, where)),
            "tags": tuple(page.topic_names),
            "words": everyday_words.of_topics(page.topics),
        }

    def with_records(self, pages: Any) -> Any:
        """With who offers it, and where."""
        return pages.with_records()


class Openings(_OfSomebody):
    """Jobs and courses that can be taken up."""

    name = "work.opening"
    kind = WORK
    model = OpeningPage
    makers = tuple(OpeningPage.makers().items())

    def told(self, page: OpeningPage) -> dict[str, Any]:
        """The sentence, what it takes and brings, and until when it is shown."""
        end = timezone.make_aware(datetime.combine(page.shown_until, time.max))
        district = page.place.district
        where = [page.offered_by.title, district.name if district else ""]
        return {
            "summary": page.summary,
            "text": " ".join([text_of(page.text), page.needs, page.learns]),
            "where": ", ".join(filter(None, where)),
            "tags": (page.get_kind_display(),),
            "words": everyday_words.of_work(page.kind),
            "until": int(end.timestamp()),
        }

    def with_records(self, pages: Any) -> Any:
        """Those that are not taken, with who makes them, and where."""
        return pages.to_be_had().with_records()


def register_all() -> None:
    """Have all of these found."""
    for source in (MeetingPlaces(), Partners(), AdviceOffers(), Openings()):
        register(source)

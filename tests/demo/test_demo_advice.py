"""The demo's advice: fourteen offers in many languages that fit their fields."""

import tomllib
from pathlib import Path

from businesses.choices import LANGUAGES
from quartier.advice.choices import Audience
from quartier.advice.models import AdviceOfferPage

DEMO = Path(__file__).resolve().parents[2] / "demo"
OFFERS = tomllib.loads((DEMO / "advice.toml").read_text("utf-8"))["offer"]
PARTNERS = tomllib.loads((DEMO / "partners.toml").read_text("utf-8"))


def test_fourteen_offers_in_more_than_six_languages_for_both_groups():
    assert len(OFFERS) == 14
    spoken = {code for offer in OFFERS for code in offer["languages"]}
    assert len(spoken) >= 6
    assert spoken <= set(LANGUAGES)
    assert {offer.get("audience", "residents") for offer in OFFERS} == set(Audience)


def test_each_offer_belongs_to_a_partner_and_takes_place_somewhere():
    partners = {partner["key"] for partner in PARTNERS["partner"]}
    places = {place["key"] for place in PARTNERS["place"]}
    for offer in OFFERS:
        assert offer["partner"] in partners
        assert offer.get("place") in places or "address" in offer
    assert {offer.get("place") for offer in OFFERS} >= places


def test_topics_fit_the_group_and_texts_their_fields():
    longest = {
        field.name: field.max_length
        for field in AdviceOfferPage._meta.get_fields()
        if getattr(field, "max_length", None)
    }
    for offer in OFFERS:
        fitting = Audience(offer.get("audience", "residents")).topics
        assert set(offer["topics"]) <= {topic.value for topic in fitting}
        for name, value in offer.items():
            if name in longest and isinstance(value, str):
                assert len(value) <= longest[name], offer["title"]

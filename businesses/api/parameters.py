"""The parameters of questions, as a program writes them."""

from typing import Annotated, Literal

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja import Schema
from ninja.parser import Parser
from ninja.types import DictStrAny
from pydantic import Field, StringConstraints

from businesses.api.values import Box, Moment, Place
from businesses.directory.typed import clean_text
from businesses.directory.words import LONGEST_QUESTION, LONGEST_VALUE, MOST_VALUES
from businesses.search.query import SearchQuery

MOST_PER_PAGE = 100
LAST_PAGE = 100_000
FARTHEST = 50_000
"""Metres within which one can ask."""

LONGEST_READ = 10_000
"""Letters of one value that are looked at; more than any parameter takes."""

Value = Annotated[str, StringConstraints(max_length=LONGEST_VALUE)]
Values = Annotated[list[Value], Field(max_length=MOST_VALUES)]


class TidyParser(Parser):
    """Reads addresses as people write them: an empty value is none at all."""

    def parse_querydict(
        self, data: MultiValueDict, list_fields: list[str], request: HttpRequest
    ) -> DictStrAny:
        """Values by name, without characters that nobody sees."""
        read: DictStrAny = {}
        for name, texts in data.lists():
            cleaned = (clean_text(text, LONGEST_READ) for text in texts)
            values = [value for value in cleaned if value]
            if values:
                read[name] = values if name in list_fields else values[-1]
        return read


class OfDirectory(Schema):
    """Which directory is asked."""

    directory: Value = Field(
        "", description="Slug of one directory. Without it: all public ones together."
    )


class Conditions(OfDirectory):
    """What businesses must fit. Repeat a parameter to allow several values."""

    q: str = Field(
        "",
        max_length=LONGEST_QUESTION,
        description="Words. Slips, umlauts and parts of words are understood.",
        examples=["fahrrad reparieren"],
    )
    category: Values = Field([], description="Slugs, see `/categories`.")
    district: Values = Field([], description="Slugs, see `/districts`.")
    tag: Values = Field([], description="Free words of the businesses.")
    language: Values = Field([], description="Spoken languages, ISO 639 codes.")
    wheelchair: Values = Field([], description="`yes`, `limited`, `no` or `unknown`.")
    payment: Values = Field(
        [],
        description="`cash`, `girocard`, `credit_cards`, `contactless` or `invoice`.",
    )
    campaign: Values = Field(
        [], description="Keys of joint actions, the last part of their address."
    )
    bbox: Box | None = Field(
        None, description="A part of the map: `west,south,east,north`."
    )
    near: Place | None = Field(None, description="Where distances start: `lat,lng`.")
    within: float | None = Field(
        None,
        gt=0,
        le=FARTHEST,
        allow_inf_nan=False,
        description="Metres from `near` that are near enough.",
    )
    open_now: bool = Field(False, description="Only those that are open now.")
    open_at: Moment | None = Field(
        None, description="Only those that are open at this moment, with its zone."
    )
    changed_since: Moment | None = Field(
        None, description="Only those published at this moment or later."
    )


class BusinessesParameters(Conditions):
    """The whole question for a list."""

    sort: Literal["relevance", "name", "distance"] | None = Field(
        None,
        description="`relevance`, or `distance` where `near` is given, if left out.",
    )
    page: int = Field(1, ge=1, le=LAST_PAGE, description="From 1 on.")
    per_page: int = Field(
        SearchQuery.page_size, ge=1, le=MOST_PER_PAGE, description="Hits on a page."
    )
    format: Literal["json", "geojson", "csv"] | None = Field(
        None, description="Instead of the header `Accept`."
    )
    bom: bool = Field(
        False, description="CSV only: begin with a byte order mark, as Excel wants it."
    )


class PointsParameters(Conditions):
    """The whole question for a map."""

    zoom: int | None = Field(
        None,
        ge=0,
        le=22,
        description="Of the map that shows `bbox`: where more than 5,000 businesses "
        "fit, they come as circles.",
    )


class SuggestParameters(OfDirectory):
    """What was typed so far."""

    q: str = Field(
        "", max_length=LONGEST_QUESTION, description="The first letters or words."
    )

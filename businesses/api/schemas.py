"""What answers look like. Names never change within /api/v1/; new ones may come."""

from datetime import date, datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from quartier.hours.states import OpenState


class Named(Schema):
    """A category or district: its slug and its name in the reader's language."""

    slug: str
    name: str


class PositionOut(Schema):
    """Degrees, WGS 84."""

    lat: float = Field(examples=[51.36217])
    lng: float = Field(examples=[7.46321])


class AddressOut(Schema):
    """As on an envelope; empty texts where nobody has said."""

    street: str = Field(examples=["Lange Straße 12"])
    postcode: str
    town: str


class OpenStateOut(Schema):
    """At the moment that was asked for, or now."""

    state: OpenState
    text: str = Field(examples=["bis 18:30 geöffnet"])


class Credit(Schema):
    """To be shown wherever the data is shown."""

    text: str
    licence: str
    url: str


class BusinessOut(Schema):
    """One business in a list; `id` stays the same for ever."""

    id: int
    name: str
    claim: str = Field(description="The business in one sentence.")
    url: str = Field(description="The page for people.")
    directory: str = Field(description="Slug of the directory.")
    category: Named
    district: Named | None
    position: PositionOut | None
    address: AddressOut
    phone: str = Field(description="E.164.", examples=["+492331123456"])
    website: str
    tags: list[str]
    languages: list[str]
    wheelchair: str
    payment: list[str]
    campaigns: list[str] = Field(description="Keys of joint actions that go on.")
    open: OpenStateOut
    distance: int | None = Field(description="Metres from `near`.")
    source: str = Field(description="`editor`, `file` or `osm`.")
    osm_id: str = Field(examples=["node/240109189"])
    changed: datetime | None


class Ignored(Schema):
    """A parameter that we don't know, or a value that no business has."""

    parameter: str
    value: str


class BusinessesOut(Schema):
    """A page of hits, and what other choices would find.

    `total` and `hits` fit all conditions. Where opening is asked for, those that fit
    otherwise but whose hours nobody knows follow in `unknown_hours_hits`, on the same
    run of pages.
    """

    total: int
    page: int
    pages: int
    per_page: int
    hits: list[BusinessOut]
    unknown_hours_total: int
    unknown_hours_hits: list[BusinessOut]
    facets: dict[str, dict[str, int]] = Field(
        description="By parameter and value: how many that value alone would give "
        "in place of what is chosen there. `open.now`: how many are open now."
    )
    correction: str = Field(description="What `q` may have meant; mostly empty.")
    conditions: list[str] = Field(
        description="What words of `q` were taken for: `open_now`, `open_on_sundays`, "
        "`step_free`, or `nearby`, which needs `near` besides.",
        examples=[["open_now"]],
    )
    ignored: list[Ignored]
    attribution: list[Credit]
    version: int = Field(description="Grows with every change of any business.")


class Line(Schema):
    """A day and its hours in words."""

    day: date
    name: str
    ranges: list[str]
    note: str


class Notice(Schema):
    """What is different in the next 14 days."""

    first_day: date
    last_day: date | None
    period: str
    text: str
    reason: str


class HoursOut(Schema):
    """Opening hours: as OpenStreetMap writes them, and in words."""

    osm: str = Field(examples=["Mo-Fr 06:00-18:30; PH off"])
    state: OpenState
    text: str
    until: datetime | None = Field(description="When the state becomes another.")
    week: list[Line] = Field(description="From today on; empty if unknown.")
    notes: list[str]
    special_days: list[Notice]


class PictureOut(Schema):
    """A picture may only be shown with its credit and under its licence."""

    url: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    licence: str = Field(description="An SPDX name, or `own` or `permission`.")


class Link(Schema):
    """A profile elsewhere on the web."""

    name: str
    url: str


class ProfileOut(BusinessOut):
    """Everything public about one business."""

    description: str = Field(description="Plain text, a blank line between paragraphs.")
    email: str
    imprint_url: str
    social_links: list[Link]
    wheelchair_note: str
    hours: HoursOut
    pictures: list[PictureOut]
    vcard_url: str
    last_confirmed: datetime | None
    last_confirmed_by: str = Field(description="`team`, `editor`, `source` or empty.")
    attribution: list[Credit]


class PointCategory(Named):
    """A category with its mark on the map."""

    icon: str
    colour: str


class ClusterOut(Schema):
    """Businesses near each other; `id` if it is a single one."""

    size: int
    lat: float
    lng: float
    id: int | None


class PointsOut(Schema):
    """All businesses that fit, column by column: entry n of each column is one.

    `lat` and `lon` are whole steps of 1e-5 degrees: the first number, then each one's
    difference to the one before. `category` counts in `categories`. `state` is 0
    unknown, 1 open, 2 closed, 3 by appointment. `total` counts those without a
    position too. Where `zoom` was asked for and more than 5,000 businesses fit, all
    columns are empty, and `clusters` has circles instead.
    """

    version: int
    total: int
    categories: list[PointCategory] = Field(default=[])
    ids: list[int] = Field(default=[])
    lat: list[int] = Field(default=[])
    lon: list[int] = Field(default=[])
    category: list[int] = Field(default=[])
    name: list[str] = Field(default=[])
    url: list[str] = Field(default=[])
    state: list[int] = Field(default=[])
    clusters: list[ClusterOut] = Field(default=[])
    ignored: list[Ignored]
    attribution: list[Credit]


class CategoryOut(Named):
    """A kind of business."""

    name_de: str
    name_en: str
    colour: str
    osm_tags: list[str] = Field(examples=[["shop=bakery"]])
    count: int


class CategoriesOut(Schema):
    """All categories, also those without a business."""

    categories: list[CategoryOut]


class DistrictProperties(Named):
    """What is known of a district beside its outline."""

    colour: str
    count: int


class DistrictOut(Schema):
    """A GeoJSON feature; without a geometry where nobody drew an outline."""

    type: Literal["Feature"] = "Feature"
    id: str
    geometry: dict[str, Any] | None
    properties: DistrictProperties


class DistrictsOut(Schema):
    """A GeoJSON feature collection (RFC 7946)."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[DistrictOut]


class SuggestionOut(Schema):
    """Something that may be meant; `marks` are the letters from-to that were typed."""

    kind: Literal["shop", "category", "tag", "street", "district"]
    label: str
    marks: list[tuple[int, int]]
    url: str
    id: int | None = Field(description="Of a shop; null for others.")


class SuggestionsOut(Schema):
    """At most eight, the best of each kind first."""

    suggestions: list[SuggestionOut]


class BadParameterOut(Schema):
    """One parameter that makes no sense."""

    parameter: str
    message: str


class RefusalOut(Schema):
    """Why there is no answer, in the reader's language."""

    detail: str


class BadParametersOut(RefusalOut):
    """All parameters that make no sense; `detail` tells the first."""

    errors: list[BadParameterOut]

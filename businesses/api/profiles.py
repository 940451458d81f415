"""One business with everything that its page tells."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import get_language

from businesses.api.credits import osm_credit
from businesses.api.hits import utc
from businesses.api.schemas import (
    BusinessOut,
    HoursOut,
    Line,
    Link,
    Notice,
    PictureOut,
    ProfileOut,
)
from businesses.choices import Source
from businesses.models import BusinessPage
from businesses.profile.open_graph import absolute
from businesses.profile.presentation import Profile, ShownPicture
from quartier.hours.schedule import Schedule

PICTURE_SPEC = "format-jpeg|width-800"
"""One of the sizes that are drawn for pages anyway, and that every program reads."""


def profile(page: BusinessPage, hit: BusinessOut, now: datetime) -> ProfileOut:
    """The hit, and what lists have no room for."""
    shown = Profile(page)
    return ProfileOut(
        **dict(hit),
        description=_plain_text(page),
        email=page.email,
        imprint_url=shown.imprint_url,
        social_links=[Link(name=one.label, url=one.url) for one in shown.social_links],
        wheelchair_note=page.wheelchair_note,
        hours=_hours(page.schedule, now),
        pictures=[_picture(one) for one in _pictures(shown)],
        vcard_url=hit.url + page.reverse_subpage("vcard"),
        last_confirmed=utc(page.last_confirmed_at),
        last_confirmed_by=page.last_confirmed_by,
        attribution=[osm_credit()] if page.source == Source.OSM else [],
    )


def _plain_text(page: BusinessPage) -> str:
    """The description without its pictures, which stand among the pictures."""
    return "\n\n".join(
        text
        for part in page.description
        if part.block_type != "image"
        for text in part.block.get_searchable_content(part.value)
    )


def _hours(schedule: Schedule, now: datetime) -> HoursOut:
    language = get_language() or "de"
    state, until = schedule.state_until(now)
    week = schedule.week(now, language) if schedule.regular is not None else []
    return HoursOut(
        osm=schedule.hours,
        state=state,
        text=schedule.sentence(now, language),
        until=utc(until),
        week=[
            Line(day=line.day, name=line.name, ranges=list(line.ranges), note=line.note)
            for line in week
        ],
        notes=list(schedule.notes),
        special_days=[
            Notice(
                first_day=notice.first_day,
                last_day=notice.last_day,
                period=notice.period,
                text=notice.text,
                reason=notice.reason,
            )
            for notice in schedule.upcoming_special_days(now, language=language)
        ],
    )


def _pictures(shown: Profile) -> Iterator[ShownPicture]:
    """The pictures of the gallery, then those of the text; none twice."""
    yield from shown.gallery
    seen = {one.image.pk for one in shown.gallery}
    for block in shown.description:
        image = block.value["image"] if block.block_type == "image" else None
        if image and image.pk not in seen:
            seen.add(image.pk)
            yield ShownPicture(image, block.value["caption"])


def _picture(shown: ShownPicture) -> PictureOut:
    drawn = shown.image.get_rendition(PICTURE_SPEC)
    return PictureOut(
        url=absolute(drawn.url),
        width=drawn.width,
        height=drawn.height,
        alt=shown.image.default_alt_text,
        caption=shown.caption,
        credit=shown.image.credit,
        licence=shown.image.licence,
    )

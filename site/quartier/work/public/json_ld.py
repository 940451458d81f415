"""An offer for search engines.

https://schema.org/JobPosting; what Google wants of it:
https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import timezone
from django.utils.html import escape

from businesses.profile.json_ld import postal_address
from businesses.profile.open_graph import absolute
from quartier.work.choices import German, Kind

if TYPE_CHECKING:
    from quartier.work.models import OpeningPage

EMPLOYMENT = {
    Kind.JOB: "FULL_TIME",
    Kind.MINIJOB: "PART_TIME",
    Kind.APPRENTICESHIP: "OTHER",
    Kind.INTERNSHIP: "INTERN",
}
FULL_TIME_FROM = 35
"""Hours a week from which the Federal Statistical Office counts full time."""


def structured(page: "OpeningPage", url: str) -> dict[str, Any]:
    """The offer, without what nobody has filled in."""
    values = _course(page) if Kind(page.kind).is_course else _job(page)
    common = {
        "@context": "https://schema.org",
        "@id": url,
        "url": url,
        "inLanguage": settings.LANGUAGE_CODE,
    }
    return {name: value for name, value in (common | values).items() if value}


def _job(page: "OpeningPage") -> dict[str, Any]:
    posted = page.first_published_at or timezone.now()
    end = timezone.make_aware(datetime.combine(page.shown_until, time.max))
    return {
        "@type": "JobPosting",
        "title": page.title,
        "description": _description(page),
        "datePosted": timezone.localdate(posted).isoformat(),
        "validThrough": end.replace(microsecond=0).isoformat(),
        "employmentType": _employment(page),
        "hiringOrganization": _organization(page),
        "jobLocation": {"@type": "Place", "address": postal_address(page.place)},
        "jobStartDate": page.starts_on.isoformat() if page.starts_on else "",
        "workHours": _hours(page),
        "directApply": False,
        "applicationContact": _contact(page),
    }


def _course(page: "OpeningPage") -> dict[str, Any]:
    """https://schema.org/Course"""
    instance = {
        "@type": "CourseInstance",
        "courseMode": "onsite",
        "location": {"@type": "Place", "address": postal_address(page.place)},
        "startDate": page.starts_on.isoformat() if page.starts_on else "",
    }
    return {
        "@type": "Course",
        "name": page.title,
        "description": page.summary,
        "provider": _organization(page),
        "teaches": page.learns,
        "coursePrerequisites": page.needs,
        "hasCourseInstance": {name: value for name, value in instance.items() if value},
    }


def _description(page: "OpeningPage") -> str:
    parts = [page.summary, page.needs, page.learns, German(page.german).in_a_sentence]
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part)


def _employment(page: "OpeningPage") -> str:
    kind, most = Kind(page.kind), page.hours_to or page.hours_from
    if kind is Kind.JOB and most and most < FULL_TIME_FROM:
        return "PART_TIME"
    return EMPLOYMENT[kind]


def _hours(page: "OpeningPage") -> str:
    span = [str(hours) for hours in (page.hours_from, page.hours_to) if hours]
    return "–".join(dict.fromkeys(span))


def _organization(page: "OpeningPage") -> dict[str, Any]:
    by = page.offered_by
    values = {
        "@type": "Organization",
        "name": by.title,
        "sameAs": absolute(by.get_url() or ""),
    }
    return {name: value for name, value in values.items() if value}


def _contact(page: "OpeningPage") -> dict[str, Any]:
    values = {
        "@type": "ContactPoint",
        "name": page.contact_name,
        "telephone": page.contact_phone,
        "email": page.contact_email,
    }
    return {name: value for name, value in values.items() if value}

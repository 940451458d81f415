"""The pages behind the links of a mail: they show, and a button answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from businesses.freshness.answering import say_gone_by_mail, say_right
from businesses.freshness.links import Link, Purpose, read_link
from businesses.freshness.recipients import Recipient, recipient
from businesses.models import BusinessPage
from businesses.portal.frame import portal_page
from businesses.profile.hours import ShownHours
from businesses.profile.presentation import Profile
from quartier.accounts.humans import for_anybody


@never_cache
@for_anybody
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Show what the link asks; a POST with the same link is the answer.

    Without CSRF protection: nobody can post it who does not know the link, and the
    link is signed and goes to one person.
    """
    found = _opened(token)
    if found is None:
        return _page(request, "businesses/answer_ended.html", status=410)
    link, business, by = found
    if request.method != "POST":
        return _asked(request, link, business, by)
    if link.purpose is Purpose.RIGHT:
        say_right(business, link, by)
    elif link.purpose is Purpose.GONE:
        say_gone_by_mail(business, by)
    else:
        return redirect("freshness_answer", token)
    return redirect("freshness_thanks", token)


@never_cache
@require_safe
def thanks(request: HttpRequest, token: str) -> HttpResponse:
    """What happens next."""
    found = _opened(token)
    if found is None:
        return _page(request, "businesses/answer_ended.html", status=410)
    link, business, by = found
    return _page(
        request,
        "businesses/answer_thanks.html",
        business,
        purpose=link.purpose.value,
        is_team=by.person is not None,
        change_url=link.instead(Purpose.CHANGE).path(get_language() or "de"),
    )


def _opened(token: str) -> tuple[Link, BusinessPage, Recipient] | None:
    """The link, its business and its person, as long as all three belong together."""
    link = read_link(token)
    business = BusinessPage.objects.filter(pk=link.business).first() if link else None
    by = recipient(business, link.to) if link and business else None
    return (link, business, by) if link and business and by else None


def _asked(
    request: HttpRequest, link: Link, business: BusinessPage, by: Recipient
) -> HttpResponse:
    language = get_language() or "de"
    return _page(
        request,
        f"businesses/answer_{link.purpose.value}.html",
        business,
        page=Profile(business),
        hours=ShownHours.of(business.schedule, timezone.now(), language),
        is_team=by.person is not None,
        change_url=link.instead(Purpose.CHANGE).path(language),
        right_url=link.instead(Purpose.RIGHT).path(language),
    )


def _page(
    request: HttpRequest,
    template: str,
    business: BusinessPage | None = None,
    *,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    response = portal_page(request, template, business, status=status, **context)
    # The address opens a door: it goes to no other site. Not "same-origin": then
    # browsers post forms without saying where they come from.
    response["Referrer-Policy"] = "same-origin"
    return response

"""The mail of a demo, on pages instead of on its way: /post/."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from quartier.mail.messages import message_of
from quartier.mail.models import MailState, OutgoingMail

AT_ONCE = 25
MAIL_SOURCES = {
    "default-src": [NONE],
    "style-src": [UNSAFE_INLINE],
    "frame-ancestors": [SELF],
    "sandbox": ["allow-popups", "allow-popups-to-escape-sandbox"],
}
"""A mail may have styles and lead elsewhere, as in a mail program; nothing else."""

View = Callable[..., HttpResponse]


def only_in_demo(view: View) -> View:
    """Elsewhere nobody reads other people's mail: there is no such page."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return view(request, *args, **kwargs)

    return never_cache(require_safe(shown))


@only_in_demo
def kept_mails(request: HttpRequest) -> HttpResponse:
    """All mail that the demo has written, the newest first."""
    kept = OutgoingMail.objects.filter(state=MailState.KEPT).defer("text", "html")
    page = Paginator(kept, AT_ONCE).get_page(request.GET.get("page"))
    shown = {"mails": page, "pages": _ways(page)}
    return render(request, "mail/kept_mails.html", shown)


@only_in_demo
def kept_mail(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail as text, and as HTML in a frame of its own."""
    mail = _kept(pk)
    headers = [(name, str(value)) for name, value in message_of(mail).message().items()]
    return render(request, "mail/kept_mail.html", {"mail": mail, "headers": headers})


@only_in_demo
def kept_mail_html(request: HttpRequest, pk: int) -> HttpResponse:
    """What a mail program shows; links open beside the frame."""
    html = _kept(pk).html.replace("<head>", '<head><base target="_blank">', 1)
    answer = HttpResponse(html, headers={"Referrer-Policy": "no-referrer"})
    answer._csp_replace = MAIL_SOURCES  # type: ignore[attr-defined]
    return answer


def _kept(pk: int) -> OutgoingMail:
    return get_object_or_404(OutgoingMail, pk=pk, state=MailState.KEPT)


def _ways(page: Page) -> dict[str, Any]:
    """What components/pager.html shows."""
    paginator = page.paginator
    numbers = paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "number": page.number,
        "num_pages": paginator.num_pages,
        "previous_url": _way(page.number - 1) if page.has_previous() else "",
        "next_url": _way(page.number + 1) if page.has_next() else "",
        "items": [
            {"number": number, "url": _way(number), "current": number == page.number}
            if isinstance(number, int)
            else None
            for number in numbers
        ],
    }


def _way(number: int) -> str:
    return f"?page={number}"

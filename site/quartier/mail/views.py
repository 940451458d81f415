"""Pages for people who got a mail."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from quartier.mail.kinds import kind_of
from quartier.mail.refusals import is_refused, read_link, refuse, want_again


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def refuse_mail(request: HttpRequest, token: str) -> HttpResponse:
    """End one kind of mail: GET shows, POST does it, also a mail program's (RFC 8058).

    Nobody signs in and no cookie is set; the signed address is what entitles, and a
    foreign page does not know it. That is why it takes no CSRF token.
    """
    link = read_link(token)
    if link is None:
        answer = render(request, "mail/refusal_ended.html", status=410)
    else:
        to, kind = link
        if request.method == "POST":
            (want_again if "again" in request.POST else refuse)(to, kind)
        shown = {
            "address": to,
            "label": kind_of(kind).label,
            "refused": is_refused(to, kind),
        }
        answer = render(request, "mail/refusal.html", shown)
    answer["Referrer-Policy"] = "no-referrer"
    return answer

"""What a profile's page tells when somebody presses a link (static/js/counting.js)."""

import re
from time import time

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from businesses.api.limits import WINDOW, Counts
from businesses.models import Counted
from businesses.numbers.counting import count
from businesses.numbers.visitors import is_counted
from quartier.accounts.networks import network_of

PRESSED = frozenset({Counted.CALLED, Counted.ROUTED, Counted.VISITED})

MOST_PER_MINUTE = 30
"""Of one network: a household presses less, and a library's readers hardly more."""

KEY = re.compile(r"[0-9]{1,15}", re.ASCII)

presses = Counts()


@csrf_exempt
@never_cache
@require_POST
def press(request: HttpRequest) -> HttpResponse:
    """Count one press; the answer is the same whether it counts or not.

    Without CSRF protection, because visitors get no cookie and there is nothing to
    forge but one press more: what comes from another site's page is not counted, nor
    more than a few a minute from one network, which is remembered for that minute in
    the memory of the process and nowhere else.
    """
    counted, business = request.POST.get("counted"), request.POST.get("business", "")
    if (
        counted in PRESSED
        and KEY.fullmatch(business)
        and is_ours(request)
        and is_counted(request)
        and _is_within_limit(request)
    ):
        count([int(business)], Counted(counted))
    return HttpResponse(status=204)


def is_ours(request: HttpRequest) -> bool:
    """Whether one of our own pages sent it, as far as browsers say."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"


def _is_within_limit(request: HttpRequest) -> bool:
    window = int(time()) // WINDOW
    return presses.add(network_of(request), window) <= MOST_PER_MINUTE

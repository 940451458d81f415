"""Which sources a page may load from."""

from csp.constants import HEADER, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

# Wagtail's editor writes inline scripts for its date pickers, and inline styles.
ADMIN_SOURCES = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
}


class ContentSecurityPolicy(CSPMiddleware):
    """Strict everywhere; the admin alone may use inline scripts."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Add the header that belongs to this address; some answers bring their own."""
        if HEADER in response:
            return response
        if request.path.startswith("/admin/"):
            response._csp_update = ADMIN_SOURCES  # type: ignore[attr-defined]
        return super().process_response(request, response)

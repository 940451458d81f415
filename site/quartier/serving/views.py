"""Answers that belong to no page: health, uploaded pictures, robots."""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.db import connection
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils._os import safe_join
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

PUBLIC_FOLDER = "images"


@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Whether the site and its database answer; for the operator's monitoring."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def picture(request: HttpRequest, path: str) -> FileResponse:
    """A picture in one of its sizes; originals are not public."""
    try:
        file = Path(safe_join(Path(settings.MEDIA_ROOT) / PUBLIC_FOLDER, path))
    except SuspiciousFileOperation as error:
        raise Http404 from error
    kind, _ = mimetypes.guess_type(file.name)
    if not file.is_file() or not (kind or "").startswith("image/"):
        raise Http404
    response = FileResponse(file.open("rb"), content_type=kind)
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines are welcome on the pages, not in the admin."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        f"Sitemap: {settings.BASE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")

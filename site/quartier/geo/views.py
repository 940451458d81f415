import os
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date_safe
from django.views.decorators.http import require_safe
from whitenoise.responders import SlicedFile

from quartier.geo.basemaps import version_of
from quartier.geo.byte_ranges import ByteRange, UnsatisfiableRangeError, requested_range

CONTENT_TYPE = "application/vnd.pmtiles"
BLOCK = 64 * 1024
"""Bytes that are read and sent at a time."""
FOR_EVER = "public, max-age=31536000, immutable, no-transform"
ASK_AGAIN = "public, no-cache, no-transform"


@require_safe
def basemap(request: HttpRequest, name: str) -> HttpResponseBase:
    """A basemap archive, whole or the bytes that a map asks for.

    Browsers read an archive in small ranges. The file is opened before anything is
    answered, so one that is replaced meanwhile is never mixed with its successor.
    """
    try:
        file = (Path(settings.BASEMAP_ROOT) / f"{name}.pmtiles").open("rb")
    except OSError:
        raise Http404 from None
    try:
        response = _answer(request, file)
    except BaseException:
        file.close()
        raise
    if not isinstance(response, FileResponse):
        file.close()
    return response


def _answer(request: HttpRequest, file: BinaryIO) -> HttpResponseBase:
    stat = os.fstat(file.fileno())
    version = version_of(stat)
    etag, modified = f'"{version}"', int(stat.st_mtime)
    response = _body(request, file, stat.st_size, etag, modified)
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = (
        FOR_EVER if request.GET.get("v") == version else ASK_AGAIN
    )
    response["X-Content-Type-Options"] = "nosniff"
    # A range counts the bytes of the file, so Django's GZipMiddleware must pass it by.
    response["Content-Encoding"] = "identity"
    return response


def _body(
    request: HttpRequest, file: BinaryIO, size: int, etag: str, modified: int
) -> HttpResponseBase:
    """The status and the bytes that fit the request's conditions and its range."""
    early = get_conditional_response(request, etag=etag, last_modified=modified)
    if early is not None:
        return early
    if request.method == "HEAD":
        return HttpResponse(
            content_type=CONTENT_TYPE, headers={"Content-Length": str(size)}
        )
    try:
        wanted = _wanted(request, size, etag, modified)
    except UnsatisfiableRangeError:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    part = wanted or ByteRange(0, size - 1)
    response = FileResponse(
        SlicedFile(file, part.first, part.last), content_type=CONTENT_TYPE
    )
    response.block_size = BLOCK
    response["Content-Length"] = str(len(part))
    if wanted is not None:
        response.status_code = 206
        response["Content-Range"] = f"bytes {part.first}-{part.last}/{size}"
    return response


def _wanted(
    request: HttpRequest, size: int, etag: str, modified: int
) -> ByteRange | None:
    """The requested range, unless If-Range names another state of the file."""
    known = request.headers.get("If-Range")
    if known not in (None, etag) and parse_http_date_safe(str(known)) != modified:
        return None
    return requested_range(request.headers.get("Range", ""), size)

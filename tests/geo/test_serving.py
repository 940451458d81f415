"""Browsers read a basemap piece by piece, from our own server."""

import os
import tracemalloc

import pytest
from django.urls import reverse
from django.utils.http import http_date

from quartier.geo.basemaps import version_of

CONTENT = bytes(range(256)) * 40
SIZE = len(CONTENT)


@pytest.fixture
def archive(basemap_root):
    basemap_root.mkdir()
    path = basemap_root / "stadt.pmtiles"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def url(archive):
    return reverse("geo:basemap", args=["stadt"])


def body(response):
    return (
        b"".join(response.streaming_content) if response.streaming else response.content
    )


@pytest.mark.parametrize(
    ("header", "status", "expected", "content_range"),
    [
        ("bytes=0-126", 206, CONTENT[:127], f"bytes 0-126/{SIZE}"),
        ("bytes=0-0", 206, CONTENT[:1], f"bytes 0-0/{SIZE}"),
        ("bytes=500-", 206, CONTENT[500:], f"bytes 500-{SIZE - 1}/{SIZE}"),
        ("bytes=-10", 206, CONTENT[-10:], f"bytes {SIZE - 10}-{SIZE - 1}/{SIZE}"),
        ("bytes=-99999", 206, CONTENT, f"bytes 0-{SIZE - 1}/{SIZE}"),
        ("bytes=9000-99999", 206, CONTENT[9000:], f"bytes 9000-{SIZE - 1}/{SIZE}"),
        (f"bytes={SIZE}-", 416, b"", f"bytes */{SIZE}"),
        ("bytes=-0", 416, b"", f"bytes */{SIZE}"),
        ("bytes=5-2", 200, CONTENT, None),
        ("bytes=0-1,4-5", 200, CONTENT, None),
        ("nonsense", 200, CONTENT, None),
    ],
)
def test_a_range_is_answered(client, url, header, status, expected, content_range):
    response = client.get(url, headers={"range": header})
    assert response.status_code == status
    assert body(response) == expected
    assert response.headers.get("Content-Range") == content_range
    assert response.headers["Content-Length"] == str(len(expected))


def test_the_whole_archive_is_answered_without_a_range(client, url, archive):
    response = client.get(url)
    assert response.status_code == 200
    assert body(response) == CONTENT
    assert response.headers["Accept-Ranges"] == "bytes"
    assert response.headers["Content-Type"] == "application/vnd.pmtiles"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["ETag"] == f'"{version_of(archive.stat())}"'
    assert "Content-Disposition" not in response.headers


def test_pieces_are_never_compressed_on_the_way(client, url):
    headers = {"range": "bytes=0-5000", "accept-encoding": "gzip, br"}
    response = client.get(url, headers=headers)
    assert body(response) == CONTENT[:5001]
    assert response.headers["Content-Length"] == "5001"
    assert response.headers["Content-Encoding"] == "identity"


def test_head_tells_the_size_and_sends_nothing(client, url):
    response = client.head(url, headers={"range": "bytes=0-5"})
    assert response.status_code == 200
    assert response.headers["Content-Length"] == str(SIZE)
    assert response.headers["Accept-Ranges"] == "bytes"
    assert body(response) == b""


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_else_is_allowed(client, url, method):
    assert getattr(client, method)(url).status_code == 405


def test_a_known_state_is_not_sent_again(client, url):
    etag = client.get(url).headers["ETag"]
    response = client.get(url, headers={"if-none-match": etag, "range": "bytes=0-5"})
    assert response.status_code == 304
    assert response.headers["ETag"] == etag
    assert body(response) == b""


def test_the_date_counts_where_no_etag_is_sent(client, url, archive):
    modified = http_date(archive.stat().st_mtime)
    assert client.get(url, headers={"if-modified-since": modified}).status_code == 304
    long_ago = http_date(0)
    assert client.get(url, headers={"if-modified-since": long_ago}).status_code == 200


def test_if_range_gives_the_piece_only_of_the_same_state(client, url, archive):
    etag = client.get(url).headers["ETag"]
    modified = http_date(archive.stat().st_mtime)

    def status(if_range):
        headers = {"range": "bytes=0-5", "if-range": if_range}
        return client.get(url, headers=headers).status_code

    assert status(etag) == 206
    assert status(modified) == 206
    assert status('"another"') == 200
    assert status(f"W/{etag}") == 200
    assert status(http_date(0)) == 200
    assert status("nonsense") == 200


def test_an_address_with_the_version_may_be_kept_for_ever(client, url, archive):
    version = version_of(archive.stat())
    assert "immutable" in client.get(f"{url}?v={version}").headers["Cache-Control"]
    assert "no-cache" in client.get(f"{url}?v=old").headers["Cache-Control"]
    assert "no-cache" in client.get(url).headers["Cache-Control"]


def test_a_changed_file_has_another_etag(client, url, archive):
    before = client.get(url).headers["ETag"]
    archive.write_bytes(CONTENT + b"!")
    assert client.get(url).headers["ETag"] != before


def test_a_piece_comes_from_the_file_that_was_opened(client, url, archive):
    response = client.get(url, headers={"range": "bytes=0-9"})
    archive.with_suffix(".new").write_bytes(b"x" * SIZE)
    archive.with_suffix(".new").replace(archive)
    assert body(response) == CONTENT[:10]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["fehlt", "..", "../secret", "%2e%2e%2fsecret", ".stadt", "stadt/", "st%00"]
)
def test_only_basemaps_are_given_out(client, archive, name):
    (archive.parent.parent / "secret.pmtiles").write_bytes(b"secret")
    (archive.parent / ".stadt.pmtiles").write_bytes(b"half")
    response = client.get(f"/karte/grundkarte/{name}.pmtiles")
    assert response.status_code == 404


@pytest.mark.django_db
def test_a_folder_that_looks_like_a_basemap_is_not_found(client, archive):
    (archive.parent / "ordner.pmtiles").mkdir()
    assert client.get("/karte/grundkarte/ordner.pmtiles").status_code == 404


@pytest.mark.django_db
def test_no_cookie_is_set_and_no_query_made(client, url, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(url, headers={"range": "bytes=0-9"})
        body(response)
    assert not response.cookies


def test_a_large_archive_needs_little_memory(client, url, archive):
    os.truncate(archive, 200_000_000)
    tracemalloc.start()
    response = client.get(url)
    sent = sum(len(piece) for piece in response.streaming_content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sent == 200_000_000
    assert peak < 3_000_000

"""Answers that belong to no page."""

import gzip

import pytest
from factories import PictureFactory

from quartier.serving.bodies import MOST_BYTES

pytestmark = pytest.mark.django_db


def test_health_says_ok_without_a_cookie(client):
    answer = client.get("/healthz")
    assert answer.content == b"ok\n"
    assert not answer.cookies


def test_a_picture_size_is_served_for_a_year(client):
    size = PictureFactory().get_rendition("width-10")
    answer = client.get(size.url)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_picture_is_not_packed_again_and_tells_its_length(client):
    size = PictureFactory().get_rendition("width-10")
    answer = client.get(size.url, headers={"accept-encoding": "gzip, br"})
    assert "Content-Encoding" not in answer
    assert int(answer["Content-Length"]) == len(answer.getvalue())


def test_a_page_is_packed_and_every_time_another_length(client):
    answers = [
        client.get("/", headers={"accept-encoding": "gzip"}) for _request in range(9)
    ]
    assert {answer["Content-Encoding"] for answer in answers} == {"gzip"}
    assert len({answer["Content-Length"] for answer in answers}) > 1


@pytest.mark.parametrize("accepted", ["", "br"])
def test_who_cannot_unpack_gets_plain_text(client, accepted):
    answer = client.get("/", headers={"accept-encoding": accepted})
    assert "Content-Encoding" not in answer
    assert "<h1" in answer.content.decode()
    assert "Accept-Encoding" in answer["Vary"]


def test_a_packed_page_holds_the_same_text(client):
    plain = client.get("/robots.txt").content
    packed = client.get("/", headers={"accept-encoding": "deflate, gzip;q=0.8"})
    assert b"<!doctype html>" in gzip.decompress(packed.content)
    assert client.get("/robots.txt", headers={"accept-encoding": "gzip"}).content == (
        plain
    )


@pytest.mark.parametrize("size", [MOST_BYTES + 1, 10**30])
def test_what_is_far_too_large_is_refused_before_it_is_read(client, size):
    answer = client.post("/konto/anmelden/", {"email": "a"}, CONTENT_LENGTH=str(size))
    assert answer.status_code == 413
    assert "höchstens 10 MB" in answer.content.decode()


@pytest.mark.parametrize("length", ["", "-1", "viel", "²"])
def test_a_length_that_is_none_is_no_error(client, length):
    assert client.get("/healthz", CONTENT_LENGTH=length).status_code == 200


def test_originals_are_not_public(client, settings):
    original = PictureFactory().file
    assert (settings.MEDIA_ROOT / original.name).exists()
    assert client.get(original.url).status_code == 404


@pytest.mark.parametrize(
    "path",
    ["../secret_key", "..%2fsecret_key", "", "nothing.png", "%00.png", "a/../../x"],
)
def test_nothing_else_is_served_from_the_folder(client, path):
    assert client.get(f"/media/images/{path}").status_code in {400, 404}


def test_robots_are_kept_out_of_the_admin(client):
    assert "Disallow: /admin/" in client.get("/robots.txt").content.decode()

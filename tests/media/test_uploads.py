"""A volunteer sends pictures through each of the admin's three doors."""

from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from PIL import Image

from quartier.media.models import Picture
from tests.media.conftest import empty_png, encoded, telephone_exif, upload

pytestmark = pytest.mark.django_db

WORDS = {
    "title": "Laden",
    "description": "Ein Laden von vorn",
    "credit": "Erika Beispiel",
    "licence": "own",
}


def by_form(client, file):
    return client.post(reverse("wagtailimages:add"), WORDS | {"file": file})


def by_many(client, file):
    return client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Laden", "files[]": file},
        headers={"x-requested-with": "XMLHttpRequest"},
    )


def by_chooser(client, file):
    fields = {f"image-chooser-upload-{name}": value for name, value in WORDS.items()}
    return client.post(
        reverse("wagtailimages_chooser:create"),
        fields | {"image-chooser-upload-file": file},
    )


DOORS = [by_form, by_many, by_chooser]


def stored_files():
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def half(content):
    return content[: len(content) // 2]


BROKEN = {
    **{
        f"half.{kind}": lambda kind=kind: half(encoded(kind))
        for kind in ("jpg", "png", "gif", "webp", "avif", "heic")
    },
    **{
        f"lastbytes.{kind}": lambda kind=kind: encoded(kind)[:-40]
        for kind in ("jpg", "png", "webp", "avif")
    },
    "firstbytes.jpg": lambda: encoded("jpg")[:300],
    "firstbytes.png": lambda: encoded("png")[:50],
    "empty.png": lambda: b"",
    "zeros.jpg": lambda: b"\x00" * 4000,
    "text.png": lambda: b"Das ist kein Bild. " * 40,
    "html.gif": lambda: b"GIF89a<script>alert(1)</script>" + b" " * 400,
    "html.html": lambda: b"<script>alert(1)</script>",
    "drawing.svg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>',
    "wrong.png": lambda: encoded("jpg"),
    "wrong.jpg": lambda: encoded("png"),
    "wrong.webp": lambda: encoded("gif"),
    "psd.jpg": lambda: b"8BPS\x00\x01" + b"\x00" * 400,
    "heavy.jpg": lambda: encoded("jpg") + b"\x00" * (10 * 1024 * 1024),
    "noending": lambda: encoded("jpg"),
    "program.exe": lambda: encoded("jpg"),
    "bad-chunk.png": lambda: encoded("png").replace(b"IDAT", b"IDAX", 1),
    "flipped.png": lambda: encoded("png")[:200] + b"\xff" * 60 + encoded("png")[260:],
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_whole_picture_is_refused_in_words(client, volunteer, door, name):
    client.force_login(volunteer)
    response = door(client, upload(BROKEN[name](), name))
    assert response.status_code == 200
    assert not Picture.objects.exists()
    assert stored_files() == []


@pytest.mark.parametrize("door", [by_form, by_chooser])
@pytest.mark.parametrize("kind", ["jpg", "png", "gif", "webp", "avif", "heic"])
def test_what_a_phone_or_a_computer_sends_is_taken(client, volunteer, door, kind):
    client.force_login(volunteer)
    assert door(client, upload(encoded(kind), f"laden.{kind}")).status_code in {
        200,
        302,
    }
    picture = Picture.objects.get()
    assert Path(picture.file.path).is_file()
    assert (picture.width, picture.height) == (160, 120)


@pytest.mark.parametrize("kind", ["jpg", "png", "gif", "webp", "avif", "heic"])
def test_one_of_many_waits_for_its_words_and_is_clean_from_the_first_moment(
    client, volunteer, kind
):
    client.force_login(volunteer)
    secret = {} if kind == "gif" else {"exif": telephone_exif()}
    answer = by_many(client, upload(encoded(kind, **secret), f"laden.{kind}")).json()
    assert answer["success"]
    waiting = stored_files()
    assert len(waiting) == 1
    assert b"Geheimtelefon" not in waiting[0].read_bytes()
    number = answer["uploaded_file_id"]
    done = client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number]),
        {f"uploaded-image-{number}-{name}": value for name, value in WORDS.items()},
        headers={"x-requested-with": "XMLHttpRequest"},
    ).json()
    assert done["success"], done
    picture = Picture.objects.get()
    assert (picture.width, picture.height) == (160, 120)
    assert b"Geheimtelefon" not in Path(picture.file.path).read_bytes()
    assert Path(picture.file.path).suffix == (".jpg" if kind == "heic" else f".{kind}")


def test_a_large_photo_is_cleaned_in_its_temporary_file(client, volunteer, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    client.force_login(volunteer)
    photo = encoded("jpg", exif=telephone_exif())
    assert by_form(client, upload(photo, "gross.jpg")).status_code == 302
    stored = Path(Picture.objects.get().file.path).read_bytes()
    assert b"Geheimtelefon" not in stored
    assert stored.endswith(b"\xff\xd9")


def test_words_of_refusal_are_ours(client, volunteer):
    client.force_login(volunteer)
    html = by_form(client, upload(half(encoded("jpg")), "a.jpg")).content.decode()
    assert "Diese Datei ist kein Bild, das wir lesen können." in html


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("side", [5_100, 20_000])
def test_a_picture_that_would_fill_the_memory_is_refused(client, volunteer, door, side):
    client.force_login(volunteer)
    bomb = empty_png(side, side)
    assert len(bomb) < 200_000
    response = door(client, upload(bomb, "klein.png"))
    assert response.status_code == 200
    assert not Picture.objects.exists()


def test_endless_animations_are_refused(client, volunteer):
    client.force_login(volunteer)
    frames = [Image.new("RGB", (2, 2), (number % 256, 0, 99)) for number in range(220)]
    film = encoded("gif", frames[0], save_all=True, append_images=frames[1:])
    assert by_form(client, upload(film, "film.gif")).status_code == 200
    assert not Picture.objects.exists()


@pytest.mark.parametrize(
    "name",
    [
        "../../evil.png",
        "a\u202egnp.png",
        "x.php.png",
        "CON.png",
        "ä ö ü ß.png",
        f"{'l' * 300}.png",
        "<img src=x>.png",
        "..\\..\\evil.png",
        "null\x00.png",
    ],
)
def test_a_file_name_can_do_no_harm(client, volunteer, name):
    client.force_login(volunteer)
    assert by_form(client, upload(encoded("png"), name)).status_code == 302
    path = Path(Picture.objects.get().file.path)
    assert path.parent == Path(settings.MEDIA_ROOT) / "original_images"
    assert path.suffix == ".png"
    assert path.name.isascii()
    assert not set(path.name) & set("<>:\"'\\ \x00\u202e")
    assert len(path.name) < 120


def test_a_picture_without_words_is_not_taken(client, volunteer):
    client.force_login(volunteer)
    response = client.post(
        reverse("wagtailimages:add"),
        {"title": "Laden", "file": upload(encoded(), "a.jpg")},
    )
    form = response.context["form"]
    assert {"description", "credit"} <= set(form.errors)
    assert not Picture.objects.exists()


def test_nobody_else_may_send_pictures(client, db):
    assert by_form(client, upload(encoded(), "a.jpg")).status_code == 302
    assert not Picture.objects.exists()

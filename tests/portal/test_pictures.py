"""Photos from a telephone: made safe, one by one, never somebody else's."""

import html
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image

from businesses.models import ProfileChange
from businesses.moderation.versions import Versions, pictures_of
from businesses.team.standing import set_trust
from quartier.media.models import Picture
from tests.factories import PictureFactory
from tests.media.conftest import (
    drawing,
    empty_png,
    encoded,
    telephone_exif,
    upload,
)

pytestmark = pytest.mark.django_db

WORDS = "Unsere Theke mit Brot"


def stored_files():
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.fixture
def send(anna, address):
    def photo(content=None, name="photo.jpg", words=WORDS, client=anna, **headers):
        file = upload(encoded() if content is None else content, name)
        fields = {"file": file, "description": words}
        return client.post(address("portal_upload"), fields, headers=headers)

    return photo


@pytest.fixture
def trusted(shop, owner):
    set_trust(shop, owner, True)


def shown(shop):
    return sorted(pictures_of(Versions.of(shop.pk).newest))


def test_a_photo_waits_for_an_editor_with_its_words(send, shop, public, owner):
    assert send().status_code == 302
    picture = Picture.objects.get()
    assert picture.description == WORDS
    assert picture.collection.name == "Betriebe"
    assert picture.uploaded_by_user == owner
    assert picture.credit == "Anna Acker"
    assert public().logo is None
    assert Versions.of(shop.pk).newest.logo == picture
    assert ProfileChange.objects.get().state == "waiting"


def test_a_trusted_team_shows_its_photo_at_once(send, trusted, public):
    send()
    assert public().logo == Picture.objects.get()


def test_a_script_is_answered_without_a_page(send):
    answer = send(**{"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 201
    refused = send(words="", **{"x-requested-with": "XMLHttpRequest"})
    assert refused.status_code == 422
    assert refused.json()["errors"]["description"]


def test_the_same_photo_sent_again_is_one_picture(send, shop):
    send()
    send()
    assert Picture.objects.count() == 1
    assert len(shown(shop)) == 1


def test_a_photo_without_words_is_not_taken(send):
    assert send(words=" ").status_code == 422
    assert not Picture.objects.exists()
    assert stored_files() == []


BROKEN = {
    "half.jpg": lambda: encoded()[: len(encoded()) // 2],
    "half.png": lambda: encoded("png")[:300],
    "half.gif": lambda: encoded("gif")[:300],
    "half.webp": lambda: encoded("webp")[:300],
    "empty.jpg": lambda: b"",
    "page.jpg": lambda: b"<html><script>alert(1)</script></html>",
    "drawing.svg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "bomb.png": lambda: empty_png(11_000, 11_000),
    "heavy.jpg": lambda: encoded() + b"\0" * (10 * 1024 * 1024),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_good_picture_is_refused_in_words(send, name):
    response = send(BROKEN[name](), name)
    assert response.status_code == 422
    assert 'role="alert"' in html.unescape(response.content.decode())
    assert not Picture.objects.exists()
    assert stored_files() == []


def test_the_place_of_the_photo_is_gone_and_it_stands_upright(send):
    send(encoded(picture=drawing((160, 120)), exif=telephone_exif(orientation=6)))
    with Image.open(Picture.objects.get().file) as kept:
        assert not kept.getexif()
        assert kept.size == (120, 160)


@pytest.mark.parametrize("name", ["../../evil.jpg", "x.php.jpg", "a\u202egpj.exe.jpg"])
def test_a_file_name_can_do_no_harm(send, name):
    assert send(name=name).status_code == 302
    inside = Path(settings.MEDIA_ROOT).resolve()
    assert all(path.resolve().is_relative_to(inside) for path in stored_files())
    assert "\u202e" not in Picture.objects.get().file.name


def rows(*pictures, version, **changes):
    data = {
        "loaded_version": version,
        "gallery-TOTAL_FORMS": len(pictures),
        "gallery-INITIAL_FORMS": 0,
        "logo": pictures[0].pk if pictures else "",
    }
    for number, picture in enumerate(pictures):
        data |= {
            f"gallery-{number}-image": picture.pk,
            f"gallery-{number}-caption": "",
            f"gallery-{number}-ORDER": number + 1,
        }
    return data | changes


@pytest.fixture
def two(send, trusted, anna, address):
    send(encoded(picture=drawing((60, 40))))
    send(encoded(picture=drawing((80, 40))))
    return list(Picture.objects.order_by("pk"))


def version_of(client, address):
    return client.get(address("portal_part", "pictures")).context["version"]


def test_order_main_picture_and_caption_are_the_shops(anna, address, two, public):
    data = rows(
        *two,
        version=version_of(anna, address),
        **{"logo": two[1].pk, "gallery-1-caption": "Die Theke", "gallery-0-ORDER": 5},
    )
    assert anna.post(address("portal_part", "pictures"), data).status_code == 302
    page = public()
    assert page.logo == two[1]
    found = [(one.image_id, one.caption) for one in page.gallery.all()]
    assert found == [(two[1].pk, "Die Theke"), (two[0].pk, "")]


def test_a_removed_main_picture_gives_way_and_comes_back(anna, address, two, public):
    data = rows(*two, version=version_of(anna, address), **{"gallery-0-DELETE": "on"})
    anna.post(address("portal_part", "pictures"), data)
    assert public().logo == two[1]
    assert Picture.objects.count() == 2
    change = ProfileChange.objects.first()
    anna.post(address("portal_undo", change.pk))
    assert public().logo == two[0]


def test_a_picture_of_others_is_refused(anna, address, two, public):
    foreign = PictureFactory()
    for changes in ({"logo": foreign.pk}, {"gallery-1-image": foreign.pk}):
        data = rows(*two, version=version_of(anna, address), **changes)
        anna.post(address("portal_part", "pictures"), data)
        assert foreign.pk not in pictures_of(public())


def test_twenty_pictures_are_enough(send, shop, trusted, owner):
    for _number in range(20):
        shop.gallery.add(
            shop.gallery.model(image=PictureFactory(uploaded_by_user=owner))
        )
    shop.save_revision().publish()
    response = send()
    assert response.status_code == 422
    assert "Mehr als 20 Bilder" in response.content.decode()


def test_strangers_send_nothing(send, stranger, phone_of, client):
    assert send(client=phone_of(stranger)).status_code == 404
    assert send(client=client).status_code == 302
    assert not Picture.objects.exists()

"""A server that is killed while people send: what was acknowledged is there, whole."""

from io import BytesIO

import pytest
from PIL import Image
from portal.killing import KILLS, TOKEN, send_through_kills
from portal.phones import SIGN_IN

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("killed")]

SAVED = """
from wagtail.models import PageLogEntry
from businesses.models import BusinessPage, ProfileChange

page = BusinessPage.objects.get(slug="korn")
changes = list(ProfileChange.objects.filter(part="access").order_by("pk"))
logged = set(PageLogEntry.objects.filter(
    action="wagtail.publish", page=page.pk).values_list("revision_id", flat=True))
published = {
    revision.pk
    for revision in page.revisions.all()
    if revision.user_id and revision.content["wheelchair_note"]
}
notes = [change.after["wheelchair_note"] for change in changes]
print("NOTES", ",".join(notes))
print("NOW", page.wheelchair_note)
print("TORN", sorted(published - logged), len(published) - len(changes))
print("LIVE", page.live_revision_id == page.latest_revision_id)
"""
MORE_SHOPS = """
from businesses.models import BusinessPage, TeamMember
from quartier.accounts.models import User
from tests.factories import BusinessFactory

first = BusinessPage.objects.get(slug="korn")
anna = User.objects.get(email="anna@laden.example")
for number in range({kills}):
    shop = BusinessFactory(parent=first.get_parent(), slug=f"korn-{{number}}")
    TeamMember.objects.create(business=shop, user=anna, role="owner")
    print("SHOP", shop.pk)
"""
SENT = """
from PIL import Image
from businesses.models import BusinessPage
from businesses.moderation.versions import Versions, pictures_of
from quartier.media.models import Picture

shown = set()
for pk in BusinessPage.objects.values_list("pk", flat=True):
    shown |= pictures_of(Versions.of(pk).newest)
for picture in Picture.objects.filter(description__startswith="Bild "):
    with Image.open(picture.file.path) as file:
        file.load()
    print("PICTURE", picture.description.split()[1], picture.pk in shown)
"""


@pytest.fixture(scope="module")
def signed_in(make_site):
    """A site that is not running, Anna's cookie, and her shop."""
    site = make_site()
    site.start()  # Pages link the static files that this collects.
    site.stop()
    printed = site.run_inside(SIGN_IN.format(name="anna")).split()[-3:]
    name, key, shop = printed
    return site, f"{name}={key}", shop


def told(site, source, *words):
    """The lines that begin with one of these words."""
    lines = site.run_inside(source).splitlines()
    return [line.split(" ", 1) for line in lines if line.split(" ")[0] in words]


def test_kills_lose_nothing_acknowledged_and_tear_nothing(signed_in):
    site, cookie, shop = signed_in
    path = f"/mein-geschaeft/{shop}/zugang/"

    def save(person, number):
        _status, page = person.ask("GET", path)
        version = page.split('name="loaded_version" value="')[1].split('"')[0]
        person.sent.append(number)
        status = person.post(
            path,
            {
                "csrfmiddlewaretoken": TOKEN,
                "loaded_version": version,
                "wheelchair": "yes",
                "wheelchair_note": f"n{number}",
            },
        )
        return status == 302

    _sent, acknowledged = send_through_kills(site, cookie, save)

    state = dict(told(site, SAVED, "NOTES", "NOW", "TORN", "LIVE"))
    stored = state["NOTES"].split(",")
    assert acknowledged
    assert {f"n{number}" for number in acknowledged} <= set(stored)
    assert stored[-1] == state["NOW"]
    assert state["TORN"] == "[] 0"
    assert state["LIVE"] == "True"


def photo(number: int) -> bytes:
    """Each one is another picture."""
    target = BytesIO()
    Image.new("RGB", (1200 + number, 900), "#f2b632").save(target, "JPEG", quality=95)
    return target.getvalue()


def test_kills_lose_no_acknowledged_photo_and_leave_no_half_one(signed_in):
    site, cookie, _shop = signed_in
    shops = [pk for _word, pk in told(site, MORE_SHOPS.format(kills=KILLS), "SHOP")]
    turns: list[object] = []

    def send(person, number):
        # Each turn has a shop of its own: twenty pictures are all that one may have.
        if person not in turns:
            turns.append(person)
        path = f"/mein-geschaeft/{shops[len(turns) - 1]}/bilder/neu/"
        content = photo(number)
        body = (
            b'--b\r\nContent-Disposition: form-data; name="description"\r\n\r\n'
            + f"Bild {number}\r\n".encode()
            + b'--b\r\nContent-Disposition: form-data; name="file"; '
            + b'filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
            + content
            + b"\r\n--b--\r\n"
        )
        person.sent.append(number)
        kind = "multipart/form-data; boundary=b"
        return person.ask("POST", path, body, kind)[0] == 302

    sent, acknowledged = send_through_kills(site, cookie, send)

    pictures = [line.split() for _word, line in told(site, SENT, "PICTURE")]
    stored = [int(number) for number, _shown in pictures]
    assert acknowledged
    assert set(acknowledged) <= set(stored) <= set(sent)
    assert len(stored) == len(set(stored))
    assert {shown for _number, shown in pictures} == {"True"}

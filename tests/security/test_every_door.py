"""Each address of the site lets in those whom the table names, and nobody else.

The addresses come from the resolver: one that stands in no table fails the first test.
"""

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from businesses.models import Doing
from home.discretion import CLOSED_ENDPOINTS
from quartier.partners.models import Doing as StaffDoing
from quartier.partners.models import StaffMember
from quartier.partners.portal.parts import ACCESS, CONTACT, HOURS, TEXT
from tests.security.doors import access, doors
from tests.security.scene import SECRET, Scene, build_scene, values_for

REFUSED = {302, 401, 403, 404, 405, 410}
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")
NO_CHANGE = ("DJANGO_SESSION", "WAGTAILUSERS_USERPROFILE", "MEDIA_RENDITION")
"""Tables of what Django and Wagtail keep for themselves while somebody looks."""

WITHOUT_RIGHTS = ("anonymous", "stranger", "owner", "helper", "lead")
WAYS_OUT = ("/konto/", "/admin/login/", "/admin/?next", "/mein-geschaeft/")
"""Where a refusal may lead to: signing in, and what is one's own."""
ONES_OWN = {
    "wagtailadmin_account",
    "wagtailadmin_dismissibles",
    "wagtailadmin_editing_sessions:release",
}
"""Everybody in the admin may change what they themselves see there."""


@pytest.fixture
def scene(db) -> Scene:
    return build_scene()


def is_refused(response) -> bool:
    """No page, no success: at most the way to where one belongs."""
    if response.status_code == 302:
        return response["Location"].startswith(WAYS_OUT)
    return response.status_code in REFUSED


def body(response) -> str:
    """What the answer says, also where it comes in pieces."""
    content = b"".join(response) if response.streaming else response.content
    return content.decode(errors="replace")


def written(queries) -> list[str]:
    """What these queries changed, without what is noted while somebody looks."""
    found = []
    for query in queries.captured_queries:
        sql = query["sql"].lstrip().upper()
        if sql.startswith(WRITES) and not any(name in sql for name in NO_CHANGE):
            found.append(query["sql"][:120])
    return found


def paths(
    scene: Scene, *kinds: str, values: dict[str, int] | None = None
) -> list[tuple[str, str]]:
    """Names and addresses of all doors of these kinds."""
    table = access()
    wanted = {name for kind in kinds for name in table[kind]}
    found = []
    for door in doors():
        if door.name in wanted:
            path = door.path(values_for(scene, door.name) | (values or {}))
            assert path, f"{door.name} needs values: {sorted(door.parameters)}"
            found.append((door.name, path))
    return found


def test_every_address_stands_in_the_table_and_the_table_has_no_others():
    known = [name for names in access().values() for name in names]
    assert len(known) == len(set(known))
    assert sorted(door.name for door in doors()) == sorted(known)


@pytest.mark.parametrize("who", WITHOUT_RIGHTS)
def test_the_admin_is_closed_to_those_who_have_no_business_there(scene, who):
    client = scene.client(who, raise_request_exception=False)
    let_in = []
    for name, path in paths(scene, "admin"):
        for method in (client.get, client.post):
            with CaptureQueriesContext(connection) as queries:
                response = method(path)
            if not is_refused(response) or SECRET in body(response):
                let_in.append((name, method.__name__, response.status_code))
            let_in += [(name, method.__name__, sql) for sql in written(queries)]
    assert let_in == []


def test_who_may_open_the_admin_but_has_no_rights_there_learns_no_foreign_names(scene):
    client = scene.client("guest", raise_request_exception=False)
    told = []
    for name, path in paths(scene, "admin"):
        for method in (client.get, client.post):
            response = method(path)
            said = "".join(map(str, get_messages(response.wsgi_request)))
            if SECRET in body(response) + said:
                told.append((name, method.__name__, response.status_code))
            client.cookies.pop("messages", None)
    assert told == []


def test_who_may_open_the_admin_but_has_no_rights_there_writes_nothing(scene):
    client = scene.client("guest", raise_request_exception=False)
    wrote = []
    for name, path in paths(scene, "admin"):
        with CaptureQueriesContext(connection) as queries:
            client.post(path, {"title": "Fremd", "name": "Fremd", "action-publish": 1})
        wrote += [(name, sql) for sql in written(queries) if name not in ONES_OWN]
    assert wrote == []


@pytest.mark.parametrize("who", ["guest", "editor", "superuser"])
def test_the_inner_lists_of_pictures_and_documents_are_closed_to_all(scene, who):
    client = scene.client(who, raise_request_exception=False)
    answers = {
        path: client.get(path).status_code
        for kind in CLOSED_ENDPOINTS
        for path in (
            reverse(f"wagtailadmin_api:{kind}:listing"),
            reverse(f"wagtailadmin_api:{kind}:find"),
            reverse(f"wagtailadmin_api:{kind}:detail", args=[scene.values["image_id"]]),
        )
    }
    assert len(answers) == 6
    assert set(answers.values()) == {403}


@pytest.mark.parametrize(
    "who", ["anonymous", "stranger", "helper", "owner", "superuser"]
)
def test_a_profile_is_open_to_its_team_as_far_as_their_part_goes(scene, who):
    client = scene.client(who, raise_request_exception=False)
    member = scene.own.team.filter(user=scene.people[who]).first()
    wrong = []
    for name, doing in access()["team"].items():
        door = next(door for door in doors() if door.name == name)
        path = door.path(scene.values | {"pk": scene.own.pk})
        may = bool(member and member.may(Doing(doing)))
        for method in (client.get,) if may else (client.get, client.post):
            status = method(path).status_code
            if status >= 500 or (
                status in {403, 404} if may else status not in REFUSED
            ):
                wrong.append((name, method.__name__, status))
    assert wrong == []


def test_members_of_one_team_find_nothing_of_another(scene):
    client = scene.client("owner", raise_request_exception=False)
    found = []
    for name in access()["team"]:
        door = next(door for door in doors() if door.name == name)
        for values in ({"pk": scene.foreign.pk}, {"pk": scene.draft.pk}):
            path = door.path(scene.values | values)
            for method in (client.get, client.post):
                status = method(path).status_code
                if status not in {404, 405}:
                    found.append((name, method.__name__, status))
    assert found == []


def staff_doors(values: dict) -> list[tuple[str, str, str]]:
    """Name, what one must be allowed to do, and address of each door of a portal."""
    parts = {
        "partner_part": [TEXT, CONTACT],
        "partner_place_part": [HOURS, ACCESS],
    }
    known = {door.name: door for door in doors()}
    found = []
    for name, doing in access()["staff"].items():
        for part in parts.get(name, [None]):
            path = known[name].path(values | {"page_part": part})
            assert path, name
            found.append((name, part.doing if part else doing, path))
    return found


@pytest.mark.parametrize(
    "who", ["anonymous", "owner", "lead", "counsellor", "locked", "superuser"]
)
def test_an_organisation_is_open_to_its_staff_as_far_as_their_role_goes(scene, who):
    client = scene.client(who, raise_request_exception=False)
    person = scene.people[who]
    staff = StaffMember.objects.filter(partner=scene.of_partner["pk"], user=person)
    member = staff.first() if person and person.is_active else None
    wrong = []
    for name, doing, path in staff_doors(scene.values | scene.of_partner):
        may = bool(member and member.may(StaffDoing(doing)))
        for method in (client.get,) if may else (client.get, client.post):
            status = method(path).status_code
            if status not in ({200, 405} if may else REFUSED):
                wrong.append((name, method.__name__, status))
    assert wrong == []


def test_staff_find_nothing_of_another_organisation(scene):
    found = []
    mixed = scene.of_another | {"pk": scene.of_partner["pk"]}
    for who in ("lead", "counsellor"):
        client = scene.client(who, raise_request_exception=False)
        for name, _doing, path in staff_doors(scene.values | scene.of_another):
            for method in (client.get, client.post):
                status = method(path).status_code
                if status not in {404, 405}:
                    found.append((who, name, method.__name__, status))
        for name, _doing, path in staff_doors(scene.values | mixed):
            if SECRET in body(client.get(path)):
                found.append((who, name, path))
    assert found == []


def test_staff_that_look_at_their_pages_change_nothing(scene):
    client = scene.client("lead", raise_request_exception=False)
    writing = []
    for name, _doing, path in staff_doors(scene.values | scene.of_partner):
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        writing += [(name, sql) for sql in written(queries)]
    assert writing == []


def test_what_is_ones_own_asks_who_one_is(scene):
    client = scene.client("anonymous", raise_request_exception=False)
    told = [
        (name, response.status_code)
        for name, path in paths(scene, "signed_in")
        for response in (client.get(path), client.post(path))
        if response.status_code not in {302, 404, 405}
    ]
    assert told == []


def test_no_form_is_taken_without_its_token(scene):
    client = scene.client("superuser", enforce_csrf_checks=True)
    taken = [
        (name, status)
        for name, path in [
            *paths(scene, "admin", "signed_in", "team"),
            *((name, path) for name, _, path in staff_doors(scene.of_partner)),
        ]
        if (status := client.post(path).status_code) not in {403, 404, 405}
    ]
    assert taken == []


def test_looking_at_a_page_changes_nothing(scene):
    client = scene.client("superuser", raise_request_exception=False)
    writing = []
    for name, path in paths(scene, "open", "admin", "signed_in", "team"):
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        writing += [(name, sql) for sql in written(queries)]
    assert writing == []


def test_a_team_that_looks_at_its_pages_changes_nothing(scene):
    client = scene.client("owner", raise_request_exception=False)
    writing = []
    for name, path in paths(scene, "team", values={"pk": scene.own.pk}):
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        writing += [(name, sql) for sql in written(queries)]
    assert writing == []

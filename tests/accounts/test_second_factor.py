"""Editors show two things before the admin opens, and no way leads around it."""

import time

import pytest
import time_machine
from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from factories import UserFactory

from quartier.accounts.limits import SECOND_FACTORS
from quartier.accounts.sign_in_links import sign_in_link

SECOND_STEP = "/konto/anmelden/zweiter-schritt/"
SECURITY = "/konto/sicherheit/"
APP = "/konto/sicherheit/app/"
CODES = "/konto/sicherheit/notfallcodes/"


@pytest.fixture(autouse=True)
def _demanded(settings):
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def editor(db):
    editor = UserFactory(email="redaktion@quartier.example")
    editor.groups.add(Group.objects.get(name="Editors"))
    return editor


def app_code(secret):
    """What an app that knows the secret shows now."""
    counter = int(time.time()) // app_settings.TOTP_PERIOD
    return format_hotp_value(hotp_value(secret, counter))


def secret_of(person):
    app = Authenticator.objects.get(user=person, type=Authenticator.Type.TOTP)
    return decrypt(app.data["secret"])


def set_up_app(client):
    """What a person does who scans the picture."""
    secret = client.get(APP).context["form"].secret
    answer = client.post(APP, {"code": app_code(secret)})
    assert answer.url == CODES
    return secret


def admin_opens(client):
    return client.get("/admin/").status_code == 200


@pytest.fixture
def protected(client, editor, sign_in):
    """An editor with an app, and the recovery codes they wrote down."""
    sign_in(client, editor.email)
    secret = set_up_app(client)
    return secret, client.get(CODES).context["unused_codes"]


def test_without_one_the_admin_leads_to_where_it_is_set_up(client, editor, sign_in):
    sign_in(client, editor.email)
    answer = client.get("/admin/pages/")
    assert answer.url == f"{SECURITY}?next=%2Fadmin%2Fpages%2F"
    page = client.get(answer.url).content.decode()
    assert "zweiten Schutz" in page


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin/pages/", "/admin/images/add/", "/admin/api/main/pages/"]
)
@pytest.mark.parametrize("method", ["get", "post", "delete"])
def test_no_address_of_the_admin_opens_without(client, editor, sign_in, path, method):
    sign_in(client, editor.email)
    answer = getattr(client, method)(path)
    assert answer.status_code == 302
    assert answer.url.startswith(SECURITY)


def test_setting_up_an_app_opens_the_admin(client, editor, sign_in):
    sign_in(client, editor.email)
    client.get(client.get("/admin/pages/").url)
    set_up_app(client)
    assert client.get(CODES).context["going_to"] == "/admin/pages/"
    assert admin_opens(client)


def test_the_next_time_the_app_is_asked_for(protected, editor, sign_in):
    secret, _codes = protected
    other = Client()
    assert sign_in(other, editor.email).url == SECOND_STEP
    assert not admin_opens(other)
    with time_machine.travel(time.time() + 60):
        other.post(SECOND_STEP, {"code": app_code(secret)})
        assert admin_opens(other)


def test_the_first_factor_alone_is_not_signed_in(protected, editor, sign_in):
    other = Client()
    sign_in(other, editor.email)
    assert other.get("/konto/").status_code == 302


@pytest.mark.parametrize("code", ["", "000000", "abcdef", "12345678901234567890"])
def test_a_wrong_code_of_the_app_opens_nothing(protected, editor, sign_in, code):
    other = Client()
    sign_in(other, editor.email)
    assert other.post(SECOND_STEP, {"code": code}).status_code == 200
    assert not admin_opens(other)


@pytest.mark.parametrize("later", [0, 10, 40])
def test_the_same_code_of_the_app_is_good_once(protected, editor, sign_in, later):
    secret, _codes = protected
    begun = (int(time.time()) // 30 + 2) * 30
    with time_machine.travel(begun, tick=False) as clock:
        code = app_code(secret)
        first, second = Client(), Client()
        sign_in(first, editor.email)
        first.post(SECOND_STEP, {"code": code})
        assert admin_opens(first)
        sign_in(second, editor.email)
        clock.shift(later)
        second.post(SECOND_STEP, {"code": code})
        assert not admin_opens(second)


def test_guessing_codes_ends(protected, editor, sign_in):
    secret, _codes = protected
    other = Client()
    sign_in(other, editor.email)
    for _ in range(SECOND_FACTORS.account_and_network):
        other.post(SECOND_STEP, {"code": "000000"})
    with time_machine.travel(time.time() + 60):
        page = other.post(SECOND_STEP, {"code": app_code(secret)})
    assert "zu viele Versuche" in page.content.decode()
    assert not admin_opens(other)


def test_a_recovery_code_opens_once_and_its_owner_is_told(
    protected, editor, sign_in, mail_to
):
    _secret, codes = protected
    first, second = Client(), Client()
    sign_in(first, editor.email)
    first.post(SECOND_STEP, {"code": codes[0]})
    assert admin_opens(first)
    assert "Notfallcode wurde benutzt" in mail_to(editor.email).text
    sign_in(second, editor.email)
    second.post(SECOND_STEP, {"code": codes[0]})
    assert not admin_opens(second)


def test_recovery_codes_are_shown_once(protected, client):
    _secret, codes = protected
    again = client.get(CODES)
    assert not any(code in again.content.decode() for code in codes)


def test_the_database_alone_tells_neither_secret_nor_codes(protected, editor):
    secret, codes = protected
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored
    assert not any(code in stored for code in codes)
    assert secret_of(editor) == secret


def test_with_another_secret_key_no_code_fits_and_nothing_breaks(
    protected, editor, sign_in, settings
):
    secret, codes = protected
    settings.SECRET_KEY = "another"
    other = Client()
    sign_in(other, editor.email)
    with time_machine.travel(time.time() + 60):
        for code in (app_code(secret), codes[0]):
            assert other.post(SECOND_STEP, {"code": code}).status_code == 200
    assert not admin_opens(other)


def test_a_link_of_an_operator_is_a_first_factor_only(protected, editor):
    editor.refresh_from_db()
    other = Client()
    answer = other.post("/" + sign_in_link(editor).split("/", 3)[3])
    assert answer.url == SECOND_STEP
    assert not admin_opens(other)


def test_a_password_is_a_first_factor_only(protected, editor):
    editor.refresh_from_db()
    editor.set_password("vier zufällige wörter hier")
    editor.save()
    other = Client()
    data = {"email": editor.email, "password": "vier zufällige wörter hier"}
    assert other.post("/konto/anmelden/passwort/", data).url == SECOND_STEP
    assert not admin_opens(other)


def test_a_session_from_before_must_show_the_new_factor(editor, sign_in):
    early, late = Client(), Client()
    sign_in(early, editor.email)
    sign_in(late, editor.email)
    secret = set_up_app(late)
    answer = early.get("/admin/pages/")
    assert answer.url == "/konto/noch-einmal/code/?next=%2Fadmin%2Fpages%2F"
    with time_machine.travel(time.time() + 60):
        back = early.post(
            answer.url, {"code": app_code(secret), "next": "/admin/pages/"}
        )
        assert back.url == "/admin/pages/"
        assert admin_opens(early)


def test_after_a_reset_the_admin_stays_shut_until_there_is_a_new_one(
    protected, client, editor, sign_in, mail_to
):
    call_command("reset_second_factor", editor.email)
    assert not admin_opens(client)
    assert "Passkeys und App entfernt" in mail_to(editor.email).text
    sign_in(client, editor.email)
    assert client.get("/admin/").url.startswith(SECURITY)
    set_up_app(client)
    assert admin_opens(client)


def test_removing_the_app_asks_again_who_one_is(protected, client, editor):
    secret, _codes = protected
    path = "/konto/sicherheit/app/entfernen/"
    with time_machine.travel(time.time() + 600):
        asked = client.post(path)
        assert asked.url.startswith("/konto/noch-einmal/code/")
        client.post(asked.url, {"code": app_code(secret)})
    assert not Authenticator.objects.filter(user=editor).exists()
    assert client.get("/admin/").url.startswith(SECURITY)


def test_a_shop_owner_needs_none(client, anna, sign_in):
    assert sign_in(client, anna.email).url == "/mein-geschaeft/"


def test_but_who_chose_an_app_is_asked_for_it(client, anna, sign_in):
    sign_in(client, anna.email)
    set_up_app(client)
    assert sign_in(Client(), anna.email).url == SECOND_STEP


def test_the_demo_offers_it_and_does_not_demand_it(client, editor, sign_in, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    sign_in(client, editor.email)
    assert admin_opens(client)


def test_even_in_the_demo_who_has_one_shows_it(protected, editor, sign_in, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    other = Client()
    sign_in(other, editor.email)
    assert not admin_opens(other)


def test_another_persons_passkey_is_not_mine_to_change(client, anna, editor, sign_in):
    theirs = Authenticator.objects.create(
        user=editor, type=Authenticator.Type.WEBAUTHN, data={"name": "Handy"}
    )
    sign_in(client, anna.email)
    for path in (
        f"{SECURITY}passkey/{theirs.pk}/",
        f"{SECURITY}passkey/{theirs.pk}/entfernen/",
    ):
        assert client.get(path).status_code == 404
        assert client.post(path, {"name": "x"}).status_code == 404
    assert Authenticator.objects.filter(pk=theirs.pk).exists()


@pytest.mark.parametrize(
    "path",
    [
        SECURITY,
        APP,
        CODES,
        f"{SECURITY}passkey/neu/",
        f"{APP}entfernen/",
        f"{CODES}neu/",
        f"{SECURITY}passkey/1/",
        f"{SECURITY}passkey/1/entfernen/",
        "/konto/noch-einmal/code/",
        "/konto/noch-einmal/passkey/",
        "/konto/noch-einmal/passwort/",
    ],
)
def test_strangers_are_sent_to_sign_in(client, db, path):
    for answer in (client.get(path), client.post(path)):
        assert answer.status_code == 302
        assert answer.url.startswith("/konto/anmelden/")


def test_totp_is_what_apps_know(editor):
    """RFC 4226, appendix D: the third value for the secret of its examples."""
    assert (
        format_hotp_value(hotp_value("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 2)) == "359152"
    )

"""A team changes its profile from a telephone."""

import pytest
from django.urls import reverse

from businesses.models import PortalDraft, ProfileChange

pytestmark = pytest.mark.django_db


def told(client, response):
    assert response.status_code == 302, response.content.decode()
    return client.get(response.url).content.decode()


def test_new_hours_are_told_as_customers_see_them(anna, address, opened, public):
    data = opened(anna, "hours") | {"opening_hours": "Mo-Fr 08:00-17:00"}
    page = told(anna, anna.post(address("portal_part", "hours"), data))
    assert "Das sehen Ihre Kunden jetzt" in page
    assert "Mo–Fr 8:00–17:00" in page
    assert "Rückgängig machen" in page
    assert public().opening_hours == "Mo-Fr 08:00-17:00"


def test_undo_brings_the_hours_back(anna, address, opened, public):
    data = opened(anna, "hours") | {"opening_hours": "Mo-Fr 08:00-17:00"}
    anna.post(address("portal_part", "hours"), data)
    change = ProfileChange.objects.get()
    page = told(anna, anna.post(address("portal_undo", change.pk)))
    assert "Mo–Fr 7:00–18:00" in page
    assert public().opening_hours == "Mo-Fr 07:00-18:00"


def test_closed_today_is_one_tap_and_over_tomorrow(anna, address, public):
    page = told(anna, anna.post(address("portal_today"), {"doing": "closed"}))
    assert "Doch wie gewohnt" in page
    assert str(public().closed_on) == "2026-04-21"
    told(anna, anna.post(address("portal_today"), {"doing": "usual"}))
    assert public().closed_on is None


def test_closing_earlier_today(anna, address, public):
    page = told(
        anna, anna.post(address("portal_today"), {"doing": "earlier", "until": "14:00"})
    )
    assert "14:00" in page
    day = public().special_days.get()
    assert (str(day.first_day), day.hours) == ("2026-04-21", "07:00-14:00")
    told(anna, anna.post(address("portal_today"), {"doing": "usual"}))
    assert not public().special_days.exists()


@pytest.mark.parametrize("until", ["", "gleich", "06:00", "18:00", "25:00"])
def test_a_time_that_makes_no_sense_is_refused_in_words(anna, address, public, until):
    response = anna.post(address("portal_today"), {"doing": "earlier", "until": until})
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert not public().special_days.exists()


def test_a_text_is_told_to_wait(anna, address, opened, public):
    data = opened(anna, "text") | {"claim": "Brot mit Liebe"}
    page = told(anna, anna.post(address("portal_part", "text"), data))
    assert "Wartet auf Freigabe durch die Redaktion" in page
    assert public().claim == "Brot seit 1962"
    assert "Brot mit Liebe" in anna.get(address("portal_waiting")).content.decode()
    again = anna.get(address("portal_part", "text")).content.decode()
    assert "Brot mit Liebe" in again


def test_the_description_is_plain_text_and_keeps_its_links(anna, address, opened, shop):
    shop.description = [
        ("text", '<p>Alt.</p><p>Mit <a href="https://a.example">Link</a>.</p>')
    ]
    shop.save_revision().publish()
    data = opened(anna, "text")
    assert data["description"] == "Alt.\n\nMit Link."
    data["description"] = "Neu & frisch.\n\nMit Link."
    anna.post(address("portal_part", "text"), data)
    after = ProfileChange.objects.get().after["description"]
    assert after == [
        {
            "type": "text",
            "value": '<p>Neu &amp; frisch.</p><p>Mit <a href="https://a.example">Link</a>.</p>',
        }
    ]


def test_special_days_are_added_and_deleted(anna, address, opened, public):
    data = opened(anna, "special-days") | {
        "special_days-0-first_day": "2026-08-01",
        "special_days-0-last_day": "2026-08-14",
        "special_days-0-reason": "Betriebsferien",
    }
    page = told(anna, anna.post(address("portal_part", "special-days"), data))
    assert "Betriebsferien" in page
    data = opened(anna, "special-days") | {"special_days-0-DELETE": "on"}
    told(anna, anna.post(address("portal_part", "special-days"), data))
    assert not public().special_days.exists()


@pytest.mark.parametrize(
    ("notice", "until", "refused"),
    [
        ("Zopf!", "", "notice_until"),
        ("", "2026-05-01", "notice"),
        ("Zopf!", "2026-04-20", "notice_until"),
        ("Zopf!", "2026-06-17", "notice_until"),
        ("Z" * 281, "2026-05-01", "notice"),
    ],
)
def test_a_notice_has_an_end_within_eight_weeks(
    anna, address, opened, notice, until, refused
):
    data = opened(anna, "notice") | {"notice": notice, "notice_until": until}
    response = anna.post(address("portal_part", "notice"), data)
    assert response.status_code == 422
    assert refused in response.context["form"].errors


def test_what_is_refused_stays_in_the_form_and_as_a_draft(anna, address, opened):
    data = opened(anna, "contact") | {"phone": "keine Nummer"}
    response = anna.post(address("portal_part", "contact"), data)
    assert response.status_code == 422
    assert "keine Nummer" in response.content.decode()
    assert PortalDraft.objects.get().values["phone"] == ["keine Nummer"]


def test_a_draft_is_offered_and_forgotten_after_saving(anna, address, opened):
    data = opened(anna, "contact") | {"phone": "02331 77"}
    assert anna.post(address("portal_draft", "contact"), data).status_code == 204
    page = anna.get(address("portal_part", "contact")).content.decode()
    assert "Sie hatten am 21. April um 10:00 Uhr angefangen." in page
    assert "02331 77" not in page
    resumed = anna.get(address("portal_part", "contact") + "?weiter").content.decode()
    assert "02331 77" in resumed
    told(anna, anna.post(address("portal_part", "contact"), data))
    assert not PortalDraft.objects.exists()


def test_a_draft_can_be_thrown_away(anna, address, opened):
    anna.post(address("portal_draft", "contact"), opened(anna, "contact"))
    response = anna.post(address("portal_draft", "contact"), {"discard": "1"})
    assert response.url == address("portal_part", "contact")
    assert not PortalDraft.objects.exists()


def test_a_draft_keeps_nothing_but_the_inputs_of_its_form(anna, address):
    anna.post(
        address("portal_draft", "contact"),
        {"phone": "1", "slug": "gekapert", "csrfmiddlewaretoken": "x", "live": "1"},
    )
    assert PortalDraft.objects.get().values == {"phone": ["1"]}
    anna.post(address("portal_draft", "contact"), {"phone": "1" * 50_000})
    assert PortalDraft.objects.get().values == {"phone": ["1"]}


def test_who_has_to_sign_in_first_finds_the_words_again(
    client, owner, address, opened, phone_of, public
):
    data = opened(phone_of(owner), "contact") | {"phone": "02331 4711"}
    away = client.post(address("portal_part", "contact"), data)
    assert away.status_code == 302
    assert "02331" not in away.url
    client.force_login(owner)
    page = client.get(address("portal_part", "contact")).content.decode()
    assert "Ihre Eingaben sind noch da." in page
    assert "02331 4711" in page
    told(client, client.post(address("portal_part", "contact"), data))
    assert public().phone == "+4923314711"
    assert (
        "noch da" not in client.get(address("portal_part", "contact")).content.decode()
    )


def test_somebody_elses_words_are_not_shown_to_who_signs_in_next(
    client, stranger, address
):
    client.post(address("portal_part", "contact"), {"phone": "02331 4711"})
    client.force_login(stranger)
    assert client.get(address("portal_part", "contact")).status_code == 404


def test_two_people_at_one_form_see_both_versions(anna, bert, address, opened, public):
    annas, berts = opened(anna, "hours"), opened(bert, "hours")
    bert.post(
        address("portal_part", "hours"), berts | {"opening_hours": "Mo-Fr 08:00-17:00"}
    )
    mine = annas | {"opening_hours": "Mo-Fr 10:00-12:00"}
    clash = anna.post(address("portal_part", "hours"), mine)
    page = clash.content.decode()
    assert clash.status_code == 409
    assert "Bert Bach hat das am 21. April um 10:00 Uhr geändert" in page
    assert "8:00–17:00" in page
    assert "10:00–12:00" in page
    assert PortalDraft.objects.get().values["opening_hours"] == ["Mo-Fr 10:00-12:00"]
    again = mine | {"loaded_version": clash.context["clash"].version}
    anna.post(address("portal_part", "hours"), again | {"pick_opening_hours": "theirs"})
    assert public().opening_hours == "Mo-Fr 08:00-17:00"
    again = mine | {"loaded_version": clash.context["clash"].version}
    anna.post(address("portal_part", "hours"), again | {"pick_opening_hours": "mine"})
    assert public().opening_hours == "Mo-Fr 10:00-12:00"


def test_each_field_is_picked_for_itself(
    anna, owner, phone_of, address, opened, public
):
    tablet = phone_of(owner)
    first, second = opened(anna, "contact"), opened(tablet, "contact")
    anna.post(
        address("portal_part", "contact"),
        first | {"phone": "02331 111", "email": "korn@laden.example"},
    )
    mine = second | {"phone": "02331 222", "email": "brot@laden.example"}
    clash = tablet.post(address("portal_part", "contact"), mine)
    assert clash.status_code == 409
    tablet.post(
        address("portal_part", "contact"),
        mine
        | {
            "loaded_version": clash.context["clash"].version,
            "pick_phone": "theirs",
            "pick_email": "mine",
        },
    )
    assert (public().phone, public().email) == ("+492331111", "brot@laden.example")


def test_the_preview_shows_what_was_typed_and_saves_nothing(
    anna, address, opened, public
):
    data = opened(anna, "text") | {"claim": "Nur zur Probe"}
    page = anna.post(address("portal_preview", "text"), data)
    assert "Nur zur Probe" in page.content.decode()
    assert page["X-Frame-Options"] == "SAMEORIGIN"
    assert public().claim == "Brot seit 1962"
    assert not ProfileChange.objects.exists()
    wrong = anna.post(
        address("portal_preview", "contact"), opened(anna, "contact") | {"phone": "x"}
    )
    assert "Noch keine Vorschau" in wrong.content.decode()


def test_the_history_says_what_is_live_and_what_waits(anna, address, opened):
    anna.post(
        address("portal_part", "hours"),
        opened(anna, "hours") | {"opening_hours": "Mo-Fr 08:00-17:00"},
    )
    anna.post(
        address("portal_part", "text"), opened(anna, "text") | {"claim": "Neues Brot"}
    )
    page = anna.get(address("portal_history")).content.decode()
    assert "zu sehen" in page
    assert "wartet auf Freigabe" in page
    assert page.count("Rückgängig machen") == 2
    assert "<ins>Neues</ins> Brot" in page


def test_a_change_that_something_newer_covers_stays(
    anna, bert, address, opened, public
):
    for client, hours in ((anna, "Mo-Fr 08:00-17:00"), (bert, "Mo-Fr 09:00-17:00")):
        client.post(
            address("portal_part", "hours"),
            opened(client, "hours") | {"opening_hours": hours},
        )
    first = ProfileChange.objects.last()
    response = anna.post(address("portal_undo", first.pk))
    assert response.status_code == 409
    assert "inzwischen noch einmal geändert" in response.content.decode()
    assert public().opening_hours == "Mo-Fr 09:00-17:00"


def test_one_business_is_opened_at_once_and_several_are_offered(
    anna, owner, shop, stranger
):
    assert anna.get(reverse("portal")).url == reverse("portal_home", args=[shop.pk])
    membership = stranger.memberships.get()
    membership.user = owner
    membership.save()
    page = anna.get(reverse("portal")).content.decode()
    assert "Bäckerei Korn" in page
    assert "Ein anderes Geschäft" in page


def test_the_card_asks_for_the_most_urgent_thing_only(anna, address, public, shop):
    assert (
        "Zeigen Sie Ihr Geschäft" in anna.get(address("portal_home")).content.decode()
    )
    shop.opening_hours = ""
    shop.save_revision().publish()
    page = anna.get(address("portal_home")).content.decode()
    assert "Wann haben Sie geöffnet?" in page
    assert "Zeigen Sie Ihr Geschäft" not in page


def test_all_is_right_is_one_tap(anna, address, public):
    response = anna.post(address("portal_confirm"))
    assert "dass alles stimmt" in anna.get(response.url).content.decode()
    assert public().last_confirmed_by == "team"

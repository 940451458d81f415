"""Editors arrange dates, read lists, and enter or invite shops."""

from datetime import timedelta

import pytest
from campaign_people.signing_up import sign_up
from django.urls import reverse

from campaigns.models import CampaignDate, Participation, SignUp
from campaigns.participating import join, set_line
from campaigns.people.sign_ups import confirm
from quartier.accounts.personal_data import erase
from quartier.accounts.retention import purge
from quartier.mail.models import OutgoingMail
from tests.factories import BusinessFactory


@pytest.fixture
def rita(browser_of, editor):
    return browser_of(editor)


def url(name, *args):
    return reverse(f"campaign_people:{name}", args=args)


TYPED = {
    "title": "Gießrunde",
    "starts_at": "2026-05-02T10:00",
    "ends_at": "2026-05-02T12:00",
    "place": "Am Brunnen",
    "takes_sign_ups": "on",
    "capacity": "5",
}


def test_a_date_is_made_and_stands_on_the_page(rita, client, campaign):
    assert rita.post(url("add_date", campaign.pk), TYPED).status_code == 302
    assert CampaignDate.objects.get().places_left == 5
    assert "Gießrunde" in client.get(campaign.url).content.decode()


@pytest.mark.parametrize(
    "changes",
    [
        {"ends_at": "2026-05-02T09:00"},
        {"starts_at": "2027-01-01T10:00", "ends_at": "2027-01-01T12:00"},
    ],
)
def test_a_date_that_cannot_be_is_refused(rita, campaign, changes):
    answer = rita.post(url("add_date", campaign.pk), TYPED | changes)
    assert answer.status_code == 422
    assert not CampaignDate.objects.exists()


def test_more_places_let_those_who_wait_move_up(rita, planting, now):
    sign_up(planting, "ayse", people=3, confirmed=True, now=now)
    ben = sign_up(planting, "ben", confirmed=True, now=now)
    assert rita.post(url("edit_date", planting.pk), TYPED).status_code == 302
    ben.refresh_from_db()
    assert ben.state == "place"


def test_places_that_are_taken_stay_taken(rita, planting, now):
    sign_up(planting, "ayse", people=3, confirmed=True, now=now)
    answer = rita.post(url("edit_date", planting.pk), TYPED | {"capacity": "2"})
    assert answer.status_code == 422
    planting.refresh_from_db()
    assert planting.capacity == 3


def test_calling_a_date_off_is_asked_for_once_more(rita, planting, now):
    sign_up(planting, "ayse", confirmed=True, now=now)
    asked = rita.get(url("cancel_date", planting.pk)).content.decode()
    assert "Das lässt sich nicht zurücknehmen." in asked
    rita.post(url("cancel_date", planting.pk))
    planting.refresh_from_db()
    assert planting.is_cancelled
    assert OutgoingMail.objects.filter(subject__startswith="Fällt aus").count() == 1


def test_who_has_called_is_entered_and_taken_off(rita, planting):
    data = {"name": "Oma Käthe", "email": "", "people": "2"}
    rita.post(url("sign_ups", planting.pk), data)
    one = SignUp.objects.get()
    assert one.state == "place"
    rita.post(url("end_sign_up", planting.pk, one.pk))
    planting.refresh_from_db()
    assert planting.places_taken == 0


def test_a_sign_up_of_another_date_is_not_found(rita, planting, campaign, now):
    one = sign_up(planting, "ayse", confirmed=True, now=now)
    other = CampaignDate.objects.create(
        campaign=campaign, title="Anderer", starts_at=now, ends_at=now
    )
    assert rita.post(url("end_sign_up", other.pk, one.pk)).status_code == 404
    one.refresh_from_db()
    assert one.state == "place"


def test_paper_has_names_and_no_addresses(rita, planting, now):
    sign_up(planting, "ayse", confirmed=True, now=now)
    page = rita.get(url("printed", planting.pk)).content.decode()
    assert "Ayse" in page
    assert "mail.example" not in page


def test_the_table_runs_no_formulas(rita, planting, now):
    one = sign_up(planting, "ayse", confirmed=True, now=now)
    SignUp.objects.filter(pk=one.pk).update(name='=HYPERLINK("x")')
    table = rita.get(url("table", planting.pk)).content.decode("utf-8-sig")
    assert "'=HYPERLINK" in table
    assert "ayse@mail.example" in table


def test_attendance_is_one_number(rita, planting):
    rita.post(url("attended", planting.pk), {"attended": "17"})
    planting.refresh_from_db()
    assert planting.attended == 17


def test_shops_are_entered_in_bulk_and_twice_is_said(rita, campaign, shop, directory):
    other = BusinessFactory(parent=directory, title="Café Süd")
    join(campaign, shop, None)
    data = {"chosen": [shop.pk, other.pk, "x", 999_999], "do": "add"}
    answer = rita.post(url("add_businesses", campaign.pk), data, follow=True)
    assert "„Bäckerei Korn“ macht schon mit." in answer.content.decode()
    assert Participation.objects.joined().count() == 2


def test_shops_are_found_by_name(rita, campaign, shop, directory):
    BusinessFactory(parent=directory, title="Café Süd")
    page = rita.get(url("businesses", campaign.pk), {"q": "korn"})
    assert [one.title for one in page.context["others"]] == ["Bäckerei Korn"]


def test_an_invitation_goes_to_the_team_once_and_can_be_refused(
    rita, campaign, shop, owner
):
    for _ in range(2):
        data = {"chosen": [shop.pk], "do": "invite"}
        rita.post(url("add_businesses", campaign.pk), data)
    mail = OutgoingMail.objects.get(to=owner.email)
    assert mail.subject == "Machen Sie mit? Blumenkübel"
    assert "List-Unsubscribe" in mail.headers
    assert not Participation.objects.joined().exists()


def test_who_is_invited_may_join_where_others_may_not(
    rita, make_campaign, shop, owner, browser_of
):
    campaign = make_campaign("Nur auf Einladung", shops_may_join=False)
    anna = browser_of(owner)
    address = reverse("portal_take_part", args=[shop.pk, campaign.pk])
    assert anna.post(address).status_code == 404
    data = {"chosen": [shop.pk], "do": "invite"}
    rita.post(url("add_businesses", campaign.pk), data)
    anna.post(address)
    assert Participation.objects.joined().get().business == shop


def test_a_line_is_approved_as_it_was_read(rita, campaign, shop):
    one = join(campaign, shop, None)
    set_line(one, "Wir schenken Kaffee aus.")
    data = {"do": "approve", "line": "Etwas anderes."}
    rita.post(url("decide_line", one.pk), data)
    one.refresh_from_db()
    assert one.public_line == ""
    rita.post(url("decide_line", one.pk), data | {"line": "Wir schenken Kaffee aus."})
    one.refresh_from_db()
    assert one.public_line == "Wir schenken Kaffee aus."


def test_teams_have_no_business_here(browser_of, owner, campaign, planting, shop):
    anna, one = browser_of(owner), join(campaign, shop, None)
    for name, pk in (
        ("dates", campaign.pk),
        ("sign_ups", planting.pk),
        ("table", planting.pk),
        ("cancel_date", planting.pk),
        ("take_out", one.pk),
    ):
        for method in (anna.get, anna.post):
            assert method(url(name, pk)).status_code in {302, 403, 405}
    planting.refresh_from_db()
    assert not planting.is_cancelled
    assert Participation.objects.joined().exists()


def test_the_list_of_people_costs_the_same_for_two_and_for_twenty(
    rita, planting, now, django_assert_max_num_queries
):
    CampaignDate.objects.update(capacity=None)
    for number in range(20):
        sign_up(planting, f"p{number}", confirmed=True, now=now)
    rita.get(url("sign_ups", planting.pk))
    with django_assert_max_num_queries(30):
        rita.get(url("sign_ups", planting.pk))


def test_the_page_leads_to_dates_and_businesses(rita, campaign):
    edit = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    page = rita.get(edit).content.decode()
    assert url("dates", campaign.pk) in page
    assert url("businesses", campaign.pk) in page


def test_names_go_thirty_days_after_the_date(planting, now):
    sign_up(planting, "ayse", confirmed=True, now=now)
    list(purge(planting.ends_at + timedelta(days=29)))
    assert SignUp.objects.exists()
    list(purge(planting.ends_at + timedelta(days=31)))
    assert not SignUp.objects.exists()


def test_who_leaves_the_site_frees_the_place(planting, now, owner):
    SignUp.objects.create(date=planting, name="Anna", email=owner.email)
    one = sign_up(planting, "ben", people=3, now=now)
    confirm(SignUp.objects.get(email=owner.email).pk, now)
    assert confirm(one.pk, now).state == "waiting"
    list(erase(owner))
    one.refresh_from_db()
    assert one.state == "place"
    assert not SignUp.objects.filter(email=owner.email).exists()

"""Twice a year a mail asks; its three links need no sign-in and only show."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from businesses.freshness.asking import ask_each_morning, ask_now, due_today
from businesses.freshness.links import SALT, Link, Purpose
from businesses.freshness.rounds import EVERY, MOST_PER_DAY
from businesses.models import (
    BusinessPage,
    Confirmation,
    ErrorReport,
    Role,
    TeamMember,
    Upkeep,
)
from quartier.mail.models import OutgoingMail, Undeliverable
from quartier.mail.refusals import refuse
from quartier.mail.undeliverable import note_undeliverable
from tests.factories import BusinessFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]

WRITING = ("INSERT", "UPDATE", "DELETE", "REPLACE")


@pytest.fixture
def ask(shop):
    """Ask now; the mails of this round."""

    def round_of(business=shop):
        known = set(OutgoingMail.objects.values_list("pk", flat=True))
        ask_now(business.pk, timezone.now())
        return list(OutgoingMail.objects.exclude(pk__in=known).order_by("to"))

    return round_of


@pytest.fixture
def mail(ask):
    return ask()[0]


@pytest.fixture
def paths(mail, links):
    return links(mail)


def upkeep(shop):
    return Upkeep.objects.get(business=shop)


def live(shop):
    return BusinessPage.objects.get(pk=shop.pk)


def text_of(answer):
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def confirmed(shop, days_ago):
    at = timezone.now() - timedelta(days=days_ago)
    BusinessPage.objects.filter(pk=shop.pk).update(last_confirmed_at=at)


class TestWhoIsAsked:
    def test_without_a_team_the_address_of_the_profile(self, ask):
        (mail,) = ask()
        assert mail.to == "laden@korn.example"
        assert "mit dieser Adresse" in mail.text

    def test_with_a_team_its_owners_and_not_its_helpers(self, shop, owner, ask):
        helper = UserFactory()
        TeamMember.objects.create(business=shop, user=helper, role=Role.HELPER)
        assert [mail.to for mail in ask()] == [owner.email]

    def test_each_in_their_own_language(self, shop, owner, ask):
        owner.language = "en"
        owner.save()
        (mail,) = ask()
        assert mail.subject == "Is everything still right at Bäckerei Korn?"
        assert "/en/geschaeft/antwort/" in mail.text

    def test_nobody_whose_account_is_locked(self, shop, owner, ask):
        owner.is_active = False
        owner.save()
        assert [mail.to for mail in ask()] == ["laden@korn.example"]

    def test_nobody_who_refused_such_mails(self, shop, ask):
        refuse("Laden@korn.example", "freshness")
        assert ask() == []
        assert upkeep(shop).unanswered == 0
        assert shop.pk not in due_today(timezone.now())

    def test_an_address_that_takes_no_mail_is_noted_for_the_editors(self, shop, ask):
        Undeliverable.objects.create(address="laden@korn.example")
        assert ask() == []
        assert upkeep(shop).bounced_at == timezone.now()

    def test_addresses_that_are_none_stop_nobody_else(self, shop, ask):
        BusinessPage.objects.filter(pk=shop.pk).update(email="a\nb@korn.example")
        assert ask() == []


class TestWhenSomebodyIsAsked:
    def is_due(self, shop):
        return shop.pk in due_today(timezone.now())

    def test_half_a_year_after_the_last_confirmation(self, shop):
        confirmed(shop, EVERY.days - 1)
        assert not self.is_due(shop)
        confirmed(shop, EVERY.days)
        assert self.is_due(shop)

    def test_half_a_year_after_the_last_mail(self, shop, ask, noon):
        assert len(ask()) == 1
        noon.shift(timedelta(days=EVERY.days - 1))
        assert ask() == []
        noon.shift(timedelta(days=1))
        assert len(ask()) == 1

    def test_sooner_when_somebody_reports_an_error_but_not_within_a_week(
        self, shop, ask, noon
    ):
        ask()
        noon.shift(timedelta(days=2))
        ErrorReport.objects.create(business=shop, part="hours", text="Montags zu")
        assert ask() == []
        noon.shift(timedelta(days=5))
        (mail,) = ask()
        assert "Öffnungszeiten: Montags zu" in mail.text

    def test_one_report_is_one_mail(self, shop, ask, noon):
        ErrorReport.objects.create(business=shop, part="hours")
        assert len(ask()) == 1
        noon.shift(timedelta(days=30))
        assert ask() == []

    def test_after_three_mails_without_answer_it_is_quiet(self, shop, ask, noon):
        for _ in range(3):
            assert len(ask()) == 1
            noon.shift(EVERY)
        assert ask() == []
        assert upkeep(shop).unanswered == 3

    def test_not_when_it_is_said_to_be_gone(self, shop, ask):
        Upkeep.objects.create(business=shop, said_gone_at=timezone.now())
        assert ask() == []

    def test_not_when_it_is_not_public(self, shop, ask):
        live(shop).unpublish()
        assert ask() == []

    def test_a_round_is_asked_once_however_often_it_is_begun(self, ask):
        assert len(ask()) == 1
        assert ask() == []

    def test_no_more_than_forty_a_day(self, directory, shop):
        for number in range(MOST_PER_DAY):
            business = BusinessFactory(
                parent=directory, email=f"s{number}@shop.example", published=False
            )
            if number < 3:
                Upkeep.objects.create(business=business, asked_at=timezone.now())
        assert len(due_today(timezone.now())) == MOST_PER_DAY - 3

    def test_not_before_eight_in_the_morning_and_once_a_day(self, shop, noon):
        noon.move_to(timezone.now().replace(hour=5, minute=59))
        ask_each_morning(timezone.now())
        assert not OutgoingMail.objects.exists()
        noon.shift(60)
        ask_each_morning(timezone.now())
        assert OutgoingMail.objects.count() == 1
        shop.reports.create(part="hours")
        noon.shift(3600)
        ask_each_morning(timezone.now())
        assert OutgoingMail.objects.count() == 1


class TestScanners:
    """A program that opens every link of a mail, several times and in several ways."""

    def test_change_nothing_and_write_nothing(self, client, shop, mail, paths):
        before = (
            BusinessPage.objects.filter(pk=shop.pk).values().get(),
            Upkeep.objects.filter(business=shop).values().get(),
        )
        with CaptureQueriesContext(connection) as captured:
            for path in paths.values():
                for _ in range(2):
                    assert client.get(path).status_code == 200
                    assert client.head(path).status_code == 200
                    client.get(path, headers={"Sec-Purpose": "prefetch"})
                    client.options(path)
                    client.get(f"{path}danke/")
        asked = [query["sql"] for query in captured]
        assert [sql for sql in asked if sql.lstrip().startswith(WRITING)] == []
        assert before == (
            BusinessPage.objects.filter(pk=shop.pk).values().get(),
            Upkeep.objects.filter(business=shop).values().get(),
        )
        assert not Confirmation.objects.exists()
        assert not client.cookies

    def test_leave_no_trace_of_the_link_elsewhere(self, client, paths):
        for path in paths.values():
            answer = client.get(path)
            assert answer["Referrer-Policy"] == "same-origin"
            assert "no-store" in answer["Cache-Control"]
            assert b'content="noindex"' in answer.content

    def test_find_no_address_of_a_person_in_it(self, mail, paths):
        for path in paths.values():
            said = signing.loads(path.split("/")[-2], salt=SALT)
            assert "korn" not in str(said)


class TestAnswers:
    def test_still_right(self, client, shop, paths):
        answer = client.post(paths["right"], follow=True)
        assert "dass alles stimmt" in text_of(answer)
        assert live(shop).last_confirmed_at == timezone.now()
        assert live(shop).last_confirmed_by == "team"
        assert upkeep(shop).unanswered == 0
        assert Confirmation.objects.get().way == "mail"

    def test_it_is_the_owner_who_says_so(self, client, shop, owner, ask, links):
        client.post(links(ask()[0])["right"])
        assert Confirmation.objects.get().person == owner

    def test_pressing_again_says_it_once(self, client, paths, noon):
        for _ in range(3):
            client.post(paths["right"])
            noon.shift(30)
        assert Confirmation.objects.count() == 1

    def test_the_page_shows_what_customers_read(self, client, paths):
        page = text_of(client.get(paths["right"]))
        assert "Freitag 7:00–18:00" in page
        assert "02331 12345" in page

    def test_no_longer_exists_takes_nothing_off_the_site(self, client, shop, paths):
        answer = client.post(paths["gone"], follow=True)
        assert "Unsere Redaktion sieht nach" in text_of(answer)
        assert upkeep(shop).said_gone_at == timezone.now()
        assert live(shop).live
        assert client.get(shop.url).status_code == 200

    def test_a_mistake_is_taken_back_by_the_other_link(self, client, shop, paths):
        client.post(paths["right"])
        client.post(paths["gone"])
        client.post(paths["right"])
        assert upkeep(shop).said_gone_at is None

    def test_a_change_leads_a_team_to_its_portal(self, client, shop, owner, ask, links):
        page = client.get(links(ask()[0])["change"]).content.decode()
        assert f'href="/mein-geschaeft/{shop.pk}/"' in page

    def test_a_change_leads_others_to_a_report(self, client, shop, paths):
        page = client.get(paths["change"]).content.decode()
        assert f'href="/geschaeft/{shop.pk}/hinweis/"' in page
        assert client.post(paths["change"]).status_code == 302
        assert not Confirmation.objects.exists()


class TestLinksThatDoNotOpen:
    def refused(self, client, path):
        for method in (client.get, client.post):
            answer = method(path)
            assert answer.status_code == 410
            assert "Dieser Link gilt nicht mehr" in text_of(answer)
        assert not Confirmation.objects.exists()

    def test_after_sixty_days(self, client, paths, noon):
        noon.shift(timedelta(days=60, seconds=1))
        self.refused(client, paths["right"])

    def test_until_then_they_do(self, client, paths, noon):
        noon.shift(timedelta(days=59))
        assert client.get(paths["right"]).status_code == 200

    def test_made_up_and_changed_ones(self, client, paths):
        token = paths["right"].split("/")[-2]
        for wrong in (token[:-1], "x" + token, "a:b:c", "%F0%9F%8D%9E", "é"):
            self.refused(client, f"/geschaeft/antwort/{wrong}/")

    def test_one_for_another_purpose(self, client, shop):
        said = {"business": shop.pk, "to": "x", "round": 1, "purpose": "right"}
        others = signing.dumps(said, salt="quartier.mail.refusals")
        self.refused(client, f"/geschaeft/antwort/{others}/")

    @pytest.mark.parametrize(
        "said", [[], "x", {"business": 1}, {"purpose": "delete"}, None]
    )
    def test_signed_by_us_but_no_link(self, client, said):
        token = signing.dumps(said, salt=SALT)
        self.refused(client, f"/geschaeft/antwort/{token}/")

    def test_of_somebody_who_has_left_the_team(self, client, shop, owner, ask, links):
        path = links(ask()[0])["right"]
        shop.team.all().delete()
        self.refused(client, path)

    def test_of_an_address_that_stands_there_no_more(self, client, shop, paths):
        BusinessPage.objects.filter(pk=shop.pk).update(email="neu@korn.example")
        self.refused(client, paths["right"])

    def test_of_the_profile_once_there_is_a_team(self, client, shop, paths, owner):
        self.refused(client, paths["right"])

    def test_of_another_business(self, client, directory, shop, mail):
        other = BusinessFactory(parent=directory, email="b@other.example")
        link = Link(other.pk, "profile-0000000000000000", 1, Purpose.RIGHT)
        self.refused(client, link.path("de"))


class TestBounces:
    def test_a_mail_that_comes_back_is_noted_for_the_editors(self, shop, mail):
        note_undeliverable(mail, "550 no such user")
        assert upkeep(shop).bounced_at == timezone.now()

    def test_not_while_another_owner_can_be_reached(self, shop, owner, ask):
        TeamMember.objects.create(business=shop, user=UserFactory(), role=Role.OWNER)
        note_undeliverable(ask()[0], "550")
        assert upkeep(shop).bounced_at is None

    def test_a_new_address_is_tried_again(self, shop, mail):
        note_undeliverable(mail, "550")
        page = live(shop)
        page.email = "neu@korn.example"
        page.save_revision().publish()
        assert upkeep(shop).bounced_at is None

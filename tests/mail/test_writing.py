"""The site writes a mail: into the outbox, in the reader's language, once."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Site

from home.models import SiteSettings, StandardPage
from quartier.mail import kinds
from quartier.mail.composing import compose
from quartier.mail.markup import MarkupError, read_letter
from quartier.mail.models import MailState, OutgoingMail, Undeliverable
from quartier.mail.plain_text import as_text
from quartier.mail.refusals import refuse
from quartier.mail.undeliverable import confirmed

pytestmark = pytest.mark.django_db
quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


@pytest.fixture
def news(monkeypatch):
    """A kind of mail that people can do without."""
    kind = kinds.Kind("news", "Neues aus dem Viertel", refusable=True)
    monkeypatch.setitem(kinds._kinds, "news", kind)


class Shown(HTMLParser):
    """What a reader of the HTML sees, and where links lead."""

    def __init__(self, html):
        super().__init__()
        self.words, self.links, self.hidden = [], [], 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("style", "title", "head")
        self.links += [value for name, value in attrs if name == "href"]

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "title", "head")

    def handle_data(self, data):
        if not self.hidden:
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())


def test_a_mail_waits_in_the_outbox_until_the_transaction_is_over(write):
    mail = write()
    assert mail.state == MailState.WAITING
    assert mail.subject == "Eine Mail zur Probe für Café Anna & Söhne"


def test_what_is_not_committed_is_not_written(write):
    with transaction.atomic():
        write(key="one")
        transaction.set_rollback(True)
    assert not OutgoingMail.objects.exists()


def test_the_same_key_is_one_mail(write):
    first = write(key="welcome-7")
    assert write(key="welcome-7", to="other@example.org") == first
    assert write(key="welcome-8") != first
    assert write() != write()


def test_text_and_html_say_the_same(write):
    mail = write()
    assert "Geschäft: Blumen <Rot>\nSeit: 1998" in mail.text
    shown = Shown(mail.html)
    assert "Geschäft Blumen <Rot>" in shown.text
    assert "http://localhost:8000/konto/" in mail.text
    assert "http://localhost:8000/konto/" in shown.links


def test_the_reader_gets_their_own_language(write):
    german, english = write(), write(language="en")
    assert "Guten Tag Café Anna" in german.text
    assert "Hello Café Anna" in english.text
    assert '<html lang="en" dir="ltr"' in english.html
    assert write(language="xx").language == "de"


def test_only_kinds_for_visitors_are_written_in_their_other_languages(
    write, monkeypatch
):
    spoken_kind = kinds.Kind("advice-test", "Test", for_visitors=True)
    monkeypatch.setitem(kinds._kinds, spoken_kind.name, spoken_kind)
    assert write(language="ar").language == "de"
    spoken = write(language="ar", kind="advice-test")
    assert spoken.language == "ar"
    assert '<html lang="ar" dir="rtl"' in spoken.html


def test_the_foot_says_who_writes_and_why(write):
    mail = write()
    assert "Sie bekommen diese Mail, weil jemand den Versand prüft." in mail.text
    assert "http://localhost:8000/" in mail.text.rpartition("-- \n")[2]


def test_nothing_is_loaded_from_anywhere(write):
    html = write().html
    assert not re.search(r"<(img|link|script|iframe)|url\(|@import", html)


def test_who_refused_a_kind_gets_no_more_of_it(write, news):
    refuse("Anna@example.org", "news")
    assert write(kind="news") is None
    assert write(kind="necessary") is not None
    assert write(kind="news", to="bert@example.org") is not None


def test_what_is_not_necessary_spares_addresses_that_bounce(write, news):
    Undeliverable.objects.create(address="anna@example.org")
    assert write(kind="news") is None
    assert write(kind="necessary") is not None
    confirmed("ANNA@example.org")
    assert write(kind="news") is not None


@pytest.mark.parametrize(
    "address",
    [
        "anna@example.org\nBcc: all@example.org",
        "anna@example.org\r\n",
        "anna@example.org,bert@example.org",
        "<anna@example.org>",
        "anna",
        "",
        f"anna@{'example.' * 32}org",
    ],
)
def test_an_address_that_is_none_is_said_so(write, address):
    with pytest.raises(ValidationError, match="An diese Adresse"):
        write(to=address)
    assert not OutgoingMail.objects.exists()


@quick
@given(
    before=st.text(max_size=10),
    breaking=st.sampled_from([*LINE_BREAKS, "\0", "\x7f"]),
    after=st.text(min_size=1, max_size=10).filter(str.strip),
)
def test_nobody_adds_headers_by_a_name(write, before, breaking, after):
    with pytest.raises(ValidationError, match="nur eine Zeile"):
        write(context={"name": f"x{before}{breaking}{after}y"})
    assert not OutgoingMail.objects.exists()


def test_a_subject_too_long_is_cut(write):
    assert len(write(context={"name": "lang " * 100}).subject) <= 200


LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
WORDS = st.text(LETTERS, min_size=1, max_size=60).filter(str.strip)


@quick
@given(name=WORDS, facts=st.dictionaries(WORDS, WORDS), lines=st.lists(WORDS))
def test_every_fact_is_in_the_text_and_in_the_html(name, facts, lines):
    context = {
        "name": name,
        "code": "1",
        "address": "/",
        "facts": facts,
        "lines": lines,
    }
    mail = compose("example", context, "de")
    text, html = " ".join(mail.text.split()), Shown(mail.html).text
    for fact in (name, *facts, *facts.values(), *lines):
        words = " ".join(fact.split())
        assert words in text
        assert words in html


@quick
@given(st.text(max_size=40))
def test_what_people_write_never_becomes_markup(hostile):
    context = {
        "name": "Anna",
        "code": hostile,
        "address": "/",
        "facts": {},
        "lines": ["<b>x</b><script>alert(1)</script>", hostile],
    }
    mail = compose("example", context, "de")
    assert "<script>" not in mail.html
    assert "<b>x" not in mail.html
    assert "<b>x</b><script>alert(1)</script>" in mail.text
    assert "alert(1)" in unescape(mail.html)


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ("<table><tr><td>1</td></tr></table>", "<table>"),
        ("<p><img src=x></p>", "no <img>"),
        ("Guten Tag", "outside of a paragraph"),
        ("<p>Guten <p>Tag</p></p>", "inside of <p>"),
        ('<p><a href="javascript:alert(1)">los</a></p>', "cannot lead"),
        ('<a class="button" href="https://a b/">los</a>', "cannot lead"),
        ('<a href="/konto/">los</a>', "is a button"),
    ],
)
def test_a_wrong_template_is_told_what_is_wrong(markup, complaint):
    with pytest.raises(MarkupError, match=complaint):
        read_letter(markup)


def test_addresses_are_written_out_in_text():
    letter = read_letter(
        '<p>Siehe <a href="/hilfe/">Hilfe</a> oder <br> '
        '<a href="tel:+492331">+492331</a> .</p>'
        '<a class="button" href="/los/">Los</a><p>   </p><ul></ul><dl></dl>'
    )
    assert as_text(letter) == (
        "Siehe Hilfe (http://localhost:8000/hilfe/) oder\n+492331 .\n\n"
        "Los:\nhttp://localhost:8000/los/\n\n-- \n\n"
    )


def test_the_foot_bears_what_the_editors_have_set(write):
    site = Site.objects.get()
    page = site.root_page.add_child(instance=StandardPage(title="Wer wir sind"))
    chosen = {"site_name": "Unser Viertel", "imprint_page": page}
    SiteSettings.objects.update_or_create(site=site, defaults=chosen)
    foot = write(language="en").text.rpartition("-- \n")[2]
    assert "Unser Viertel: http://localhost:8000/en/" in foot
    assert "(http://localhost:8000/en/wer-wir-sind/)" in foot


def test_a_site_that_is_not_set_up_yet_can_write(write):
    Site.objects.all().delete()
    assert "Quartier: http://localhost:8000\n" in write().text

"""Typos, umlauts, half words and compounds, in everything that is found."""

from datetime import date

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def quarter(shop, campaign, campaign_date, event, text_page):
    """Some twenty things of all kinds."""
    shop("Bäckerei Korn", "bakery", claim="Brot aus Sauerteig")
    shop("Fahrradwerkstatt Rad & Tat", "bikes")
    shop("Blumen Huber", "flowers")
    tubs = campaign(
        "Blumenkübel für die Lange Straße",
        "blumenkuebel",
        teaser="Nachbarn und Geschäfte bepflanzen vierzig Kübel.",
    )
    campaign_date(tubs, "Gemeinsam gießen", place="vor der Bäckerei Korn")
    campaign(
        "Adventsfenster",
        "adventsfenster",
        first_day=date(2026, 12, 1),
        last_day=date(2026, 12, 24),
    )
    campaign(
        "Lange Tafel",
        "lange-tafel",
        teaser="Ein Abend, an dem alle etwas mitbringen.",
        first_day=date(2025, 6, 1),
        last_day=date(2025, 6, 30),
    )
    event("Erzählcafé", summary="Wer mag, erzählt von früher.", languages=["de", "tr"])
    event("Deutschkurs für Mütter", audience=["women"], summary="Mit Kinderbetreuung.")
    event("Fahrradflohmarkt", rule="", first_day=date(2026, 5, 9), place="Marktplatz")
    event("Bewerbungshilfe", summary="Wir schreiben Lebensläufe.", is_free=True)
    text_page("Über das Projekt", "projekt", "Warum wir das Quartier stärken.")
    text_page("Für Geschäfte", "fuer-geschaefte", "So kommen Sie auf die Karte.")
    text_page("Barrierefreiheit", "barrierefreiheit", "Was schon geht und was nicht.")


JUDGED = {
    # as it stands there, in any spelling
    "erzählcafé": "Erzählcafé",
    "ERZAEHLCAFE": "Erzählcafé",
    "erzahlcafe": "Erzählcafé",
    "adventsfenster": "Adventsfenster",
    "über das projekt": "Über das Projekt",
    "ueber das projekt": "Über das Projekt",
    # beginnings
    "erz": "Erzählcafé",
    "adv": "Adventsfenster",
    "deutschk": "Deutschkurs für Mütter",
    "barriere": "Barrierefreiheit",
    "blumenk": "Blumenkübel für die Lange Straße",
    # parts of compounds
    "café": "Erzählcafé",
    "fenster": "Adventsfenster",
    "kübel": "Blumenkübel für die Lange Straße",
    "kurs": "Deutschkurs für Mütter",
    "flohmarkt": "Fahrradflohmarkt",
    "bewerbung": "Bewerbungshilfe",
    # slips
    "erzählcfé": "Erzählcafé",
    "adventsfesnter": "Adventsfenster",
    "deutshkurs": "Deutschkurs für Mütter",
    "barierefreiheit": "Barrierefreiheit",
    "bewerbungshife": "Bewerbungshilfe",
    "fahradflohmarkt": "Fahrradflohmarkt",
    "blumenkübl": "Blumenkübel für die Lange Straße",
    # other forms, summaries, places, languages, for whom
    "mutter": "Deutschkurs für Mütter",
    "lebenslauf": "Bewerbungshilfe",
    "kinderbetreuung": "Deutschkurs für Mütter",
    "marktplatz": "Fahrradflohmarkt",
    "türkisch": "Erzählcafé",
    "frauen": "Deutschkurs für Mütter",
    "gießen": "Gemeinsam gießen",
    "tafel": "Lange Tafel",
    # several words
    "deutsch mütter": "Deutschkurs für Mütter",
    "tafel mitbringen": "Lange Tafel",
    "fahrrad marktplatz": "Fahrradflohmarkt",
    # shops stay what they are in their directory
    "bäckerei": "Bäckerei Korn",
    "baeckrei": "Bäckerei Korn",
    "werkstatt": "Fahrradwerkstatt Rad & Tat",
}


def test_residents_find_what_they_mean_among_the_first(quarter, titles, subtests):
    for words, wanted in JUDGED.items():
        with subtests.test(words):
            assert wanted in titles(words)[:3]


def test_who_types_finds_it_as_well(quarter, suggested, subtests):
    for words, wanted in JUDGED.items():
        with subtests.test(words):
            assert wanted in [one["label"] for one in suggested(words)]


@pytest.mark.usefixtures("quarter")
class TestGroups:
    def test_what_is_called_so_comes_before_shops_that_are_similar(self, search):
        first, *_others = search("Blumenkübel").groups
        assert first.key == "aktionen"
        assert search("blumen").groups[0].key == "geschaefte"

    def test_a_kind_is_found_by_its_name(self, search):
        found = {group.key: group.total for group in search("Veranstaltungen").groups}
        assert found["termine"] == 5

    def test_what_runs_comes_before_what_is_over(self, search):
        [group] = [one for one in search("lange").groups if one.key == "aktionen"]
        assert [one.is_over for one in group.hits] == [True, False]  # called so
        [group] = [one for one in search("campaign").groups if one.key == "aktionen"]
        assert [one.title for one in group.hits][-1] == "Lange Tafel"

    def test_where_a_word_is_known_nothing_is_guessed(self, titles):
        assert titles("Korn") == ["Bäckerei Korn", "Gemeinsam gießen"]

    def test_a_slip_is_told(self, search):
        view = search("adventsfesnter")
        assert view.meant == "Adventsfenster"
        assert view.correction_url == "/suche/?q=Adventsfenster"

    def test_where_nothing_has_all_words_some_have_most(self, titles):
        assert titles("Deutschkurs Unterwasser")[0] == "Deutschkurs für Mütter"

    def test_nothing_found_leads_on(self, search):
        view = search("xyzxyz")
        assert view.is_empty
        assert view.groups == []

"""Components show what they are given, escape it, and bear it when much is missing."""

import json
from pathlib import Path

import pytest
from django import forms
from django.template.loader import render_to_string
from django.urls import reverse

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = json.loads((ROOT / "templates/styleguide/samples.json").read_text())
NEEDS_A_RECORD = {"picture", "figure", "gallery"}
ALL = sorted(
    path.stem
    for path in (ROOT / "templates/components").glob("*.html")
    if path.stem not in NEEDS_A_RECORD
)
HIT = SAMPLES["hits"][0]


class Enquiry(forms.Form):
    name = forms.CharField(label="Name", help_text="Wie am Laden.")
    email = forms.EmailField(label="E-Mail", required=False)
    way = forms.ChoiceField(
        label="Weg", choices=[("a", "Eins"), ("b", "Zwei")], widget=forms.RadioSelect
    )
    agreed = forms.BooleanField(label="Einverstanden", required=False)


def component(name: str, **context) -> str:
    return render_to_string(f"components/{name}.html", context)


@pytest.mark.parametrize("name", ALL)
def test_a_component_bears_an_empty_context(name):
    assert "Traceback" not in component(name)


def test_a_row_says_name_claim_state_street_and_distance():
    row = component("business_row", hit=HIT)
    for words in (HIT["name"], HIT["claim"], "bis 18:30 geöffnet", "240 m"):
        assert words in row
    assert f'data-business-id="{HIT["id"]}"' in row


def test_a_row_without_picture_shows_the_mark_of_its_category():
    assert 'data-category="bakery"' in component("business_row", hit=HIT)


def test_a_row_with_picture_gives_it_a_size_and_loads_it_late():
    row = component("business_row", hit=HIT | {"picture_url": "/a.jpg"})
    assert 'width="72" height="72" loading="lazy"' in row
    assert "data-category" not in row


@pytest.mark.parametrize("state", SAMPLES["states"], ids=lambda state: state["value"])
def test_a_state_is_told_by_colour_shape_and_words(state):
    shown = component("open_state", state=state)
    assert f"state--{state['value']}" in shown
    assert f"#state-{state['value']}" in shown
    assert state["sentence"] in shown


def test_texts_of_shops_are_escaped():
    row = component("business_row", hit=HIT | {"name": "<b>Brot</b>", "claim": '"><i>'})
    assert "<b>" not in row
    assert "<i>" not in row


def test_today_is_marked_for_eyes_and_ears():
    table = component("hours_table", hours=SAMPLES["hours"])
    assert table.count('class="is-today" aria-current="date"') == 1
    assert "(heute)" in table


def test_a_form_with_errors_links_to_each_field_and_names_the_error_at_it():
    form = Enquiry({"name": "", "email": "x", "way": "a"})
    summary = component("error_summary", form=form)
    assert 'href="#id_name"' in summary
    assert 'href="#id_email"' in summary
    field = component("field", field=form["name"])
    assert 'id="id_name_helptext"' in field
    assert 'id="id_name_error"' in field
    described = 'aria-describedby="id_name_helptext id_name_error"'
    assert described in field


def test_what_is_wrong_with_an_unseen_field_is_said_without_its_name():
    class Unseen(forms.Form):
        token = forms.CharField(widget=forms.HiddenInput)

    summary = component("error_summary", form=Unseen({}))
    assert "Token" not in summary
    assert "href" not in summary
    assert "<li>" in summary


@pytest.mark.parametrize("name", ["name", "way", "agreed"])
def test_every_kind_of_field_has_a_label(name):
    shown = component("field", field=Enquiry()[name])
    assert Enquiry.base_fields[name].label in shown
    assert "<label" in shown


def test_a_pager_of_one_page_is_not_shown():
    assert "<nav" not in component("pager", pages={"num_pages": 1})


def test_a_pager_marks_this_page_and_leads_on():
    pager = component("pager", pages=SAMPLES["pages"])
    assert pager.count('aria-current="page"') == 1
    assert 'rel="next"' in pager
    assert 'rel="prev"' in pager


def test_a_removable_filter_is_a_link_that_says_so():
    chip = component("chip", label="Bäckerei", remove_url="/?a=1")
    assert 'href="/?a=1"' in chip
    assert "Filter entfernen" in chip


def test_the_emblem_of_the_union_comes_first_as_given():
    logos = [{"url": f"/{name}.svg", "alt": name} for name in ("EU", "Stadt")]
    strip = component("funding", site_settings={"funding_logos": logos})
    assert strip.index("EU.svg") < strip.index("Stadt.svg")


def test_a_footer_without_legal_pages_leads_to_none():
    footer = component("site_footer")
    assert "<nav" not in footer
    assert footer.count("href") == 1
    assert reverse("portal") in footer


@pytest.mark.django_db
def test_the_style_page_shows_every_component_in_order(rf):
    page = render_to_string(
        "styleguide/index.html",
        SAMPLES | {"form": Enquiry({"name": ""})},
        request=rf.get("/"),
    )
    assert page.count("<h1") == 1
    assert "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" in page


def test_the_page_for_our_own_faults_needs_neither_context_nor_database():
    page = render_to_string("500.html")
    for slug in (
        "impressum",
        "datenschutz",
        "barrierefreiheit",
        "leichte-sprache",
        "kontakt",
    ):
        assert f'href="/{slug}/"' in page
    assert 'class="awning"' in page

"""A shop or a volunteer edits the week in a form, with or without scripts."""

import re

import pytest
from django import forms
from django.http import QueryDict

from quartier.hours.forms import (
    OpeningHoursField,
    SpecialHoursField,
    validate_hours,
    validate_special_hours,
)
from quartier.hours.widgets import OpeningHoursWidget

SHOP = "Mo-Fr 09:00-18:00; Sa 09:00-13:00; PH off"
MARKET = "Apr-Oct Sa 07:00-13:00; Nov-Mar Sa 08:00-13:00"


class ShopForm(forms.Form):
    hours = OpeningHoursField(label="Öffnungszeiten", required=False)


class SpecialDayForm(forms.Form):
    hours = SpecialHoursField(required=False)


def sent_by(html: str) -> dict[str, str]:
    """What a browser without scripts sends for the form as it stands."""
    sent = {}
    for tag in re.findall(r"<input[^>]*>", html):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        ticked = attributes.get("type") not in ("checkbox", "radio")
        if ticked or " checked" in tag:
            sent[attributes["name"]] = attributes.get("value", "on")
    for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>([^<]*)<', html):
        sent[name] = text
    return {name: value.replace("&quot;", '"') for name, value in sent.items()}


def edit(stored: str, **changes: str | None) -> ShopForm:
    """Open the form, change some inputs (None takes a tick away), send it."""
    sent = sent_by(ShopForm(initial={"hours": stored}).as_div())
    for name, value in changes.items():
        if value is None:
            sent.pop(f"hours_{name}", None)
        else:
            sent["hours" if name == "text" else f"hours_{name}"] = value
    data = QueryDict(mutable=True)
    data.update(sent)
    return ShopForm(data, initial={"hours": stored})


def result(form: ShopForm) -> str:
    assert form.is_valid(), form.errors
    return form.cleaned_data["hours"]


def problems(form: ShopForm) -> list[str]:
    assert not form.is_valid()
    return list(form.errors["hours"])


@pytest.mark.parametrize(
    "stored", [SHOP, MARKET, "", "24/7", "Mo-Su 10:00-18:00; We off"]
)
def test_sending_it_untouched_changes_not_a_letter(stored):
    form = edit(stored)
    assert result(form) == stored
    assert not form.has_changed()


def test_every_string_survives_the_form(osm_strings):
    for text in osm_strings:
        assert result(edit(text)) == text


@pytest.mark.parametrize(
    ("changes", "hours"),
    [
        ({"sa_0_to": "14"}, "Mo-Fr 09:00-18:00; Sa 09:00-14:00; PH off"),
        ({"sa_0_from": "930", "sa_0_to": "13.30"}, "Mo-Fr 09:00-18:00; Sa 09:30-13:30; PH off"),
        ({"sa_0_from": "8-12", "sa_0_to": ""}, "Mo-Fr 09:00-18:00; Sa 08:00-12:00; PH off"),
        ({"sa_0_from": "20 Uhr", "sa_0_to": "2"}, "Mo-Fr 09:00-18:00, Sa 20:00-02:00; PH off"),
        ({"sa_1_from": "15", "sa_1_to": "18"}, "Mo-Fr 09:00-18:00; Sa 09:00-13:00,15:00-18:00; PH off"),
        ({"sa_0_from": "", "sa_0_to": "", "sa_closed": "on"}, "Mo-Fr 09:00-18:00; PH off"),
        ({"sa_0_from": "", "sa_0_to": ""}, "Mo-Fr 09:00-18:00; PH off"),
        ({"su_closed": None, "su_appointment": "on"}, 'Mo-Fr 09:00-18:00; Sa 09:00-13:00; Su "nach Vereinbarung"; PH off'),
        ({"holidays": "same"}, "Mo-Fr 09:00-18:00; Sa 09:00-13:00"),
        ({"holidays": "own", "ph_0_from": "10-12"}, "Mo-Fr 09:00-18:00; Sa 09:00-13:00; PH 10:00-12:00"),
        ({"remark": 'Eingang "hinten"'}, "Mo-Fr 09:00-18:00; Sa 09:00-13:00; PH off || \"Eingang 'hinten'\""),
        ({"text": "Mo 9-12 Uhr"}, "Mo 09:00-12:00"),
        ({"text": ""}, ""),
    ],
)  # fmt: skip
def test_what_was_changed_counts(changes, hours):
    assert result(edit(SHOP, **changes)) == hours


def test_copied_to_all_days_the_week_is_one_line():
    days = ("mo", "tu", "we", "th", "fr", "sa", "su")
    changes = {f"{day}_0_from": "10" for day in days}
    changes |= {f"{day}_0_to": "20" for day in days} | {"su_closed": None}
    assert result(edit(SHOP, **changes)) == "Mo-Su 10:00-20:00; PH off"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"th_0_from": "99"}, "Donnerstag: „99“ ist keine Uhrzeit. Schreiben Sie zum Beispiel 9:00 oder 18:30."),
        ({"th_0_from": "9:75"}, "Donnerstag: „9:75“ ist keine Uhrzeit. Schreiben Sie zum Beispiel 9:00 oder 18:30."),
        ({"th_0_to": ""}, "Donnerstag: Es fehlt, bis wann Sie geöffnet haben."),
        ({"th_0_from": ""}, "Donnerstag: Es fehlt, ab wann Sie geöffnet haben."),
        ({"th_0_from": "18"}, "Donnerstag: Anfang und Ende sind gleich. Für „rund um die Uhr“ schreiben Sie 0:00 bis 24:00."),
        ({"th_1_from": "17", "th_1_to": "20"}, "Donnerstag: Die Zeiten überschneiden sich."),
        ({"th_closed": "on"}, "Donnerstag: „geschlossen“ ist angekreuzt, aber es stehen Zeiten da. Löschen Sie eines von beiden."),
        ({"su_appointment": "on"}, "Sonntag: Wählen Sie entweder „geschlossen“ oder „nach Vereinbarung“."),
        ({"holidays": "own"}, "Feiertage: Tragen Sie Zeiten ein oder wählen Sie eine andere Antwort."),
        ({"ph_0_from": "9-12"}, "Feiertage: Es stehen Zeiten da. Wählen Sie „eigene Zeiten“ oder löschen Sie die Zeiten."),
        ({"text": "Mo-Fr 09:00-"}, "Am Ende von „Mo-Fr 09:00-“ fehlt etwas. Schreiben Sie zum Beispiel: Mo-Fr 09:00-18:00; Sa 09:00-13:00"),
        ({"text": "24/7", "sa_0_to": "14"}, "Sie haben die Woche und den Text geändert. Ändern Sie bitte nur eines von beiden."),
    ],
)  # fmt: skip
def test_errors_name_the_day(changes, sentence):
    assert problems(edit(SHOP, **changes)) == [sentence]


def test_each_wrong_day_has_its_own_sentence_and_keeps_what_was_typed():
    form = edit(SHOP, mo_0_from="neun", fr_0_to="", text=SHOP)
    assert [text.split(":")[0] for text in problems(form)] == ["Montag", "Freitag"]
    html = form.as_div()
    assert 'value="neun"' in html
    assert html.count("hours-day--wrong") == 2
    assert sent_by(html)["hours_original"] == SHOP


def test_a_corrected_form_is_saved_as_if_nothing_had_been_wrong():
    wrong = sent_by(edit(SHOP, mo_0_from="neun").as_div())
    data = QueryDict(mutable=True)
    data.update(wrong | {"hours_mo_0_from": "10"})
    assert result(ShopForm(data)).startswith("Mo 10:00-18:00; Tu-Fr 09:00-18:00")


def test_hours_that_do_not_fit_are_shown_as_text_with_a_week_to_replace_them():
    html = ShopForm(initial={"hours": MARKET}).as_div()
    assert "passen nicht in die Wochentabelle" in html
    assert html.index("<textarea") < html.index("hours_mo_0_from")
    changes = {"sa_0_from": "8-12", "text": MARKET}
    assert result(edit(MARKET, **changes)) == "Sa 08:00-12:00"


def test_more_than_two_stretches_of_a_day_stay():
    text = "Mo 08:00-10:00,11:00-12:00,14:00-16:00"
    assert (
        result(edit(text, tu_0_from="9-12", tu_closed=None))
        == f"{text}; Tu 09:00-12:00"
    )


def test_a_form_that_sends_only_the_text_is_enough():
    assert result(ShopForm({"hours": "Mo–Fr 9–18 Uhr"})) == "Mo-Fr 09:00-18:00"
    assert result(ShopForm({"hours": ""})) == ""
    assert result(ShopForm({})) == ""
    assert problems(ShopForm({"hours": "kaputt"}))


def test_a_required_field_wants_hours():
    class Strict(forms.Form):
        hours = OpeningHoursField()

    assert not Strict({"hours": ""}).is_valid()
    assert Strict({"hours": "24/7"}).is_valid()


def test_a_plain_text_field_can_use_the_editor_too():
    class Plain(forms.Form):
        hours = forms.CharField(widget=OpeningHoursWidget, validators=[validate_hours])

    data = sent_by(Plain(initial={"hours": SHOP}).as_div())
    form = Plain(data | {"hours_sa_0_to": "14:00"})
    assert form.is_valid()
    assert form.cleaned_data["hours"] == "Mo-Fr 09:00-18:00; Sa 09:00-14:00; PH off"


def test_every_input_has_a_name_for_screen_readers():
    html = ShopForm(initial={"hours": SHOP}).as_div()
    labels = set(re.findall(r'<label[^>]* for="([^"]+)"', html))
    inputs = re.findall(r'<(?:input type="text"|textarea)[^>]* id="([^"]+)"', html)
    assert len(inputs) == 8 * 2 * 2 + 2
    assert set(inputs) <= labels
    assert "style=" not in html
    assert not re.search(r"\son\w+=", html)


def test_the_editor_is_not_mistaken_for_missing_data():
    widget = OpeningHoursWidget()
    assert widget.value_omitted_from_data({}, {}, "hours")
    assert not widget.value_omitted_from_data({"hours_mo_0_to": ""}, {}, "hours")
    assert not widget.value_omitted_from_data({"hours": ""}, {}, "hours")


def test_typed_text_is_shown_not_run():
    form = edit(SHOP, mo_0_from='"><script>alert(1)</script>', text="<b>")
    form.is_valid()
    assert "<script>alert" not in form.as_div()


def test_special_days_take_short_times():
    form = SpecialDayForm({"hours": "10-14 Uhr"})
    assert form.is_valid()
    assert form.cleaned_data["hours"] == "10:00-14:00"
    assert not SpecialDayForm({"hours": "Dec 24 10:00-14:00"}).is_valid()
    assert SpecialDayForm({"hours": ""}).is_valid()


def test_model_fields_can_check_what_they_are_given():
    validate_hours(SHOP)
    validate_special_hours("10:00-14:00")
    for check, text in ((validate_hours, "neun"), (validate_special_hours, "PH off")):
        with pytest.raises(forms.ValidationError):
            check(text)

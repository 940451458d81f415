"""Dates with people who sign up, and requests for advice; prints JSON.

Runs right after the scene of `walked_scene`, with its names.
"""

HOURS = """
from datetime import time
from businesses.claims.codes import in_groups
from campaigns.people import sign_ups
from quartier.advice.choices import RequestKind
from quartier.advice.models import AdviceOfferPage, AdvicePage, AdviceRequest
from quartier.advice.requests import steps
from quartier.advice.requests.links import token_of
from quartier.events.models import Event, EventChange

event = Event(
    calendar=calendar, title="Backen am Abend", business=shop, rule="FREQ=WEEKLY",
    first_day=today + timedelta(days=3), start_time=time(18), end_time=time(20),
    takes_sign_ups=True, capacity=1,
)
off, moved = (event.first_day + timedelta(days=7 * weeks) for weeks in (1, 2))
event.changes = [
    EventChange(day=off, is_cancelled=True),
    EventChange(day=moved, new_start=time(19), place="im Hof"),
]
event.save()
event.save_revision().publish()
night = event.sign_up_dates.earliest("starts_at")
for name in ("cem", "dora"):
    sign_ups.add_by_hand(
        night.pk, name=name, email=f"{name}@mail.example", people=1, language="de",
        now=now,
    )
advice = front.add_child(instance=AdvicePage(title="Beratung", slug="beratung"))
offer = advice.add_child(
    instance=AdviceOfferPage(
        title="Hilfe bei der Bewerbung", partner=partner, topics=["work", "money"],
        summary="Wir schreiben zusammen.", languages=["de", "tr"],
    )
)
offer.save_revision().publish()
offer = AdviceOfferPage.objects.get(pk=offer.pk)


def ask(name, **reach):
    typed = {
        "name": name, "language": "tr", "topic": "work", "times": ["mo-am", "th-pm"],
        "words": "Gern am Vormittag.", "reach": {"email": "", "phone": ""} | reach,
    }
    code = steps.ask(offer, RequestKind.APPOINTMENT, typed, "de", now)
    return AdviceRequest.objects.latest("pk"), in_groups(code)


fresh, code = ask("Elif", phone="+4922147102")
named, _no_code = ask("Mehmet", email="mehmet@mail.example")
steps.confirm(named.pk, now)
steps.propose(
    named.pk, owner, now + timedelta(days=3), "Zimmer 3", "Bitte klingeln.", now
)
of_event = {"event_pk": event.pk, "date_pk": night.pk, "day": str(moved)}
of_offer = {"pk": partner.pk, "offer_pk": offer.pk, "part_slug": "zeiten"}
print(json.dumps({
    "keys": {
        **{
            f"portal_{name}": of_event
            for name in (
                "date", "edit_date", "cancel_date", "one_date",
                "date_lists", "date_people", "date_printed",
            )
        },
        **{
            name: of_offer | {"request_pk": named.pk}
            for name in (
                "partner_add_date", "partner_new_offer", "partner_offer",
                "partner_offer_part", "partner_offers", "partner_request",
                "partner_request_numbers", "partner_requests",
            )
        },
        "event_people:dates": {"pk": event.pk},
        "event_people:people": {"pk": night.pk},
        "event_people:printed": {"pk": night.pk},
        "advice_request": {"token": token_of(named.pk)},
        "advice_request_sent": {"pk": offer.pk},
        "ask_for_advice": {"pk": offer.pk},
    },
    "texts": {"pk": partner.pk, "offer_pk": offer.pk, "part_slug": "text"},
    "fresh": {"pk": partner.pk, "request_pk": fresh.pk},
    "code": code,
}))
"""

"""Campaigns of every kind, and what stands behind their addresses; prints JSON.

Runs right after the scene of `walked_scene`, with its names.
"""

CAMPAIGNS = """
from campaigns.adoption import adopt
from campaigns.formats import formats
from campaigns.models import (
    CampaignDate, CampaignIndexPage, CampaignPage, CampaignPhase, CampaignUpdate,
    ChecklistItem, Participation, ResultNumber, Spot,
)
from campaigns.people import sign_ups
from campaigns.people.links import token_of
from campaigns.spots.diary import note
from home.models import FrontPage
from tests.factories import PictureFactory

index = CampaignIndexPage(title="Aktionen", slug="aktionen", intro="Was wir tun.")
FrontPage.objects.get().add_child(instance=index)
pages, spots = {}, {}
for key, kind in formats().items():
    page = pages[key] = CampaignPage(
        title=str(kind.sample.title), slug=key, teaser=str(kind.sample.teaser),
        format_key=key, first_day=today - timedelta(days=9),
        last_day=today + timedelta(days=90), contact_name="Rosa",
        contact_email="rosa@rundgang.example", body=[("text", "<p>Wir tun es.</p>")],
    )
    page.phases = [
        CampaignPhase(phase="under_way", first_day=page.first_day),
        CampaignPhase(phase="finished", first_day=page.last_day),
    ]
    index.add_child(instance=page)
    page.save_revision()
    Participation.objects.create(
        campaign=page, business=shop, line="Wir machen Brot.", line_is_approved=True
    )
    spots[key] = [
        Spot.objects.create(
            campaign=page, number=number, label=f"Haus {number}", business=shop,
            day=today + timedelta(days=3 * number - 5), text="Vor der Tür.",
            latitude=f"51.3{number}", longitude="7.46",
        )
        for number in (1, 2, 3)
    ]
tubs, rally = pages["flower-tubs"], pages["stamp-rally"]
tubs.picture = PictureFactory(title="Kübel")
tubs.result_numbers = [ResultNumber(number="3", label="Kübel")]
tubs.save()
tub, doors = spots["flower-tubs"][0], spots["advent-calendar"]
adopt(tub, shop, owner)
for action in ("planted", "thirsty"):
    note(tub, tubs.format.action(action), now, user=owner, business=shop)
CampaignUpdate.objects.create(
    campaign=tubs, title="Erde ist da", text="Es geht los.", posted_at=now
)
date = CampaignDate.objects.create(
    campaign=tubs, title="Gemeinsam pflanzen", starts_at=now + timedelta(days=3),
    ends_at=now + timedelta(days=3, hours=2), place="Am Brunnen",
    takes_sign_ups=True, capacity=1,
)
come = [
    sign_ups.add_by_hand(
        date.pk, name=name, email=f"{name}@mail.example", people=1, language="de",
        now=now,
    )
    for name in ("ayse", "ben")
]
task = ChecklistItem.objects.create(campaign=tubs, text="Erde", due_on=today)
of_page, of_date, of_tub = {"pk": tubs.pk}, {"pk": date.pk}, {"code": tub.code}
in_admin = of_page | {"spot": tub.pk}
print(json.dumps({
    "keys": {
        "campaign_checklist": of_page,
        "campaign_checklist_item": {"pk": task.pk},
        "campaign_materials": of_page,
        "campaign_people:add_date": of_page,
        "campaign_people:businesses": of_page,
        "campaign_people:cancel_date": of_date,
        "campaign_people:dates": of_page,
        "campaign_people:edit_date": of_date,
        "campaign_people:printed": of_date,
        "campaign_people:sign_ups": of_date,
        "campaign_spot_assign": in_admin,
        "campaign_spot_diary": in_admin,
        "campaign_spot_edit": in_admin,
        "campaign_spot_line": in_admin,
        "campaign_spot_list": in_admin,
        "campaign_spot_new": in_admin,
        "campaign_spot_print": in_admin,
        "campaign_spot_table": in_admin,
        "campaign_start_from": {"key": "flower-tubs"},
        "my_sign_up": {"token": token_of(come[1].pk)},
        "portal_campaign": {"campaign_pk": tubs.pk},
        "portal_write_update": {"campaign_pk": tubs.pk},
        "sign_up": of_date,
        "sign_up_sent": of_date,
        "spot": of_tub,
        "spot_care": of_tub,
        "spot_history": of_tub,
        "stamp_certificate": {"pk": rally.pk},
        "stamp_pass": {"pk": rally.pk},
    },
    "paths": {
        "all campaigns": index.url,
        "flower tubs": tubs.url,
        "flower tubs in English": "/en" + tubs.url,
        "in a frame": tubs.url + "einbetten/",
        "advent calendar": pages["advent-calendar"].url,
        "door that is open": f"/k/{doors[0].code}/",
        "door that is shut": f"/k/{doors[2].code}/",
        "stamp rally": rally.url,
        "stop of a rally": f"/k/{spots['stamp-rally'][0].code}/",
        "offer week": pages["offer-week"].url,
        "place of an offer week": f"/k/{spots['offer-week'][0].code}/",
        "shelf": f"/k/{spots['book-shelves'][0].code}/",
        "tub in English": f"/en/k/{tub.code}/",
        "code of nothing": "/k/NICHTS/",
    },
}))
"""

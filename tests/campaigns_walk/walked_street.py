"""A street with three shops and an editor, made inside a running site; prints JSON."""

STREET = """
import json
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth.models import Group
from businesses.models import BusinessPage, Role, TeamMember
from campaigns.models import CampaignIndexPage
from home.models import FrontPage
from quartier.accounts.people import person_for
from tests.factories import BusinessFactory
from tests.sessions import session_of

bakery = BusinessPage.objects.get(slug="korn")
directory = bakery.get_parent()
shops = {
    "anna": bakery,
    "huber": BusinessFactory(title="Blumen Huber", parent=directory),
    "cem": BusinessFactory(title="Rad und Tat", parent=directory),
}
index = CampaignIndexPage(title="Aktionen", slug="aktionen")
FrontPage.objects.get().add_child(instance=index)
keys = {}
for name, shop in shops.items():
    person = person_for(f"{name}@laden.example")
    TeamMember.objects.create(business=shop, user=person, role=Role.OWNER)
    keys[name] = session_of(person)
editor = person_for("rosa@quartier.example")
editor.groups.add(Group.objects.get(name="Moderators"))
TOTP.activate(editor, "A" * 32)
keys["rosa"] = session_of(editor, method="mfa", type="totp")
print(json.dumps({
    "cookie": settings.SESSION_COOKIE_NAME,
    "sessions": keys,
    "shops": {name: shop.pk for name, shop in shops.items()},
    "index": index.pk,
}))
"""

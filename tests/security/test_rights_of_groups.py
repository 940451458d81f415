"""Nobody below an administrator can give rights, to others or to themselves."""

import pytest
from django.contrib.auth.models import Group, Permission

pytestmark = pytest.mark.django_db

GIVE_RIGHTS = {
    ("accounts", "user"),
    ("auth", "group"),
    ("auth", "permission"),
    ("wagtailcore", "site"),
    ("wagtailcore", "collection"),
    ("wagtailcore", "workflow"),
    ("wagtailcore", "task"),
    ("wagtailredirects", "redirect"),
    ("mfa", "authenticator"),
}
"""Who may write these could raise themselves, or lead the whole site elsewhere."""


@pytest.mark.parametrize("name", ["Editors", "Moderators"])
def test_the_groups_of_a_new_site_give_no_rights(name):
    group = Group.objects.get(name=name)
    held = {
        (one.content_type.app_label, one.content_type.model)
        for one in group.permissions.select_related("content_type")
    }
    assert not held & GIVE_RIGHTS
    assert ("wagtailadmin", "admin") in held


def test_there_are_no_other_groups_on_a_new_site():
    assert set(Group.objects.values_list("name", flat=True)) == {
        "Editors",
        "Moderators",
    }


def test_all_that_gives_rights_is_still_called_so():
    """A name that has changed would make the first test say nothing."""
    for app, model in GIVE_RIGHTS:
        assert Permission.objects.filter(
            content_type__app_label=app, content_type__model=model
        ).exists(), model

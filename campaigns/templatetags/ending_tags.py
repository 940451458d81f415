"""Template tags of the admin's pages that ask before a campaign ends."""

from django import template
from wagtail.models import Page

from campaigns.ending import sentence

register = template.Library()


@register.simple_tag
def people_let_down(page: Page) -> str:
    """Who would be told that dates at or below a page are off; "" if nobody."""
    return sentence([page])

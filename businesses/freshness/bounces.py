"""Businesses that our mails do not reach; an editor calls them."""

from typing import Any

from django.db.models import Q
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import page_published

from businesses.freshness.recipients import is_out_of_reach
from businesses.models import BusinessPage, Role, Upkeep
from quartier.mail.signals import mail_bounced


@receiver(mail_bounced)
def note_bounce(address: str, **kwargs: Any) -> None:
    """A mail came back: note it for each business that nobody else can be asked for."""
    owned = Q(team__user__email__iexact=address, team__role=Role.OWNER)
    concerned = BusinessPage.objects.filter(Q(email__iexact=address) | owned)
    for business in concerned.distinct():
        if is_out_of_reach(business):
            Upkeep.objects.update_or_create(
                business_id=business.pk, defaults={"bounced_at": timezone.now()}
            )


@receiver(page_published, sender=BusinessPage)
def look_again(instance: BusinessPage, **kwargs: Any) -> None:
    """Another address may have been published, which takes mail."""
    bounced = Upkeep.objects.filter(business=instance, bounced_at__isnull=False)
    if bounced.exists() and not is_out_of_reach(instance):
        bounced.update(bounced_at=None)

"""What follows when a business goes live."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Revision
from wagtail.signals import page_published

from businesses.freshness.confirming import note_ticked
from businesses.models import BusinessPage
from quartier.places.models import Address

ADDRESS_SOURCE = "Geschäfte"


@receiver(page_published, sender=BusinessPage)
def learn_address(instance: BusinessPage, **kwargs: Any) -> None:
    """Offer the address of a business to the next one in the same house."""
    if instance.latitude is None or instance.longitude is None:
        return
    address = Address(
        street=instance.street,
        house_number=instance.house_number,
        postcode=instance.postcode,
        town=instance.town,
        latitude=instance.latitude,
        longitude=instance.longitude,
    )
    same = Address.objects.filter(search_text=address.folded())
    same.learn([address], ADDRESS_SOURCE)


@receiver(page_published, sender=BusinessPage)
def remember_confirmation(
    instance: BusinessPage, revision: Revision, **kwargs: Any
) -> None:
    """An editor's tick ("Alle Angaben stimmen") counts once it is published."""
    note_ticked(instance, revision.user)

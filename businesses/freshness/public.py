"""Which businesses people without an account can speak of."""

from django.http import Http404

from businesses.models import BusinessPage


def public_business(pk: int) -> BusinessPage:
    """A business that everybody can see; Http404 for all others."""
    page = BusinessPage.objects.live().public().filter(pk=pk).first()
    if page is None:
        raise Http404
    return page

"""Offers of work and training, and the page that lists them."""

from quartier.work.models.index import WorkPage
from quartier.work.models.opening import OpeningPage, OpeningQuerySet

__all__ = ["OpeningPage", "OpeningQuerySet", "WorkPage"]

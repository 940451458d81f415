"""Records of advice: offers, requests, and the numbers that stay of them."""

from quartier.advice.models.count import RequestCount
from quartier.advice.models.index import AdvicePage
from quartier.advice.models.offer import AdviceOfferPage
from quartier.advice.models.request import AdviceRequest, RequestStep

__all__ = [
    "AdviceOfferPage",
    "AdvicePage",
    "AdviceRequest",
    "RequestCount",
    "RequestStep",
]

"""What a request is called to the person who has made it."""

from quartier.advice.models import AdviceRequest
from quartier.translations.titles import Words, words_of


def words_of_request(request: AdviceRequest) -> Words:
    """What was asked for: the offer as it is translated, or as it was called then."""
    then = Words(request.title, "", False)
    if request.offer is None:
        return then
    now = words_of([request.offer])[request.offer.pk]
    return now if now.is_translated else then

"""The synonyms that editors keep, as the analyzer asks for them."""

from functools import lru_cache

from businesses.models.synonyms import SynonymGroup
from businesses.search.analysis import SameMeaning, Synonyms


def read_synonyms() -> Synonyms:
    """All groups as they are now, in one query.

    A change of any moves the search clock on, so they need reading only with it. Most
    other changes leave them as they were: then it is the same object as before.
    """
    groups = SynonymGroup.objects.order_by("pk")
    return _synonyms(
        tuple(groups.values_list("words", "category__slug", "whole_category"))
    )


@lru_cache(maxsize=1)
def _synonyms(groups: tuple[tuple[str, str | None, bool], ...]) -> Synonyms:
    return Synonyms(
        SameMeaning(
            words=tuple(SynonymGroup(words=words).word_list),
            category=category or "",
            whole_category=whole_category,
        )
        for words, category, whole_category in groups
    )

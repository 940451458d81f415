"""The synonyms that editors keep, as the analyzer asks for them."""

from businesses.models.synonyms import SynonymGroup
from businesses.search.analysis import SameMeaning, Synonyms


def read_synonyms() -> Synonyms:
    """All groups as they are now, in one query.

    A change of any moves the search clock on, so they need reading only with it.
    """
    groups = SynonymGroup.objects.select_related("category")
    return Synonyms(
        SameMeaning(
            words=tuple(group.word_list),
            category=group.category.slug if group.category else "",
            whole_category=group.whole_category,
        )
        for group in groups
    )

"""Collections that the site keeps for pictures which others send."""

from wagtail.models import Collection


def collection_named(name: str) -> Collection:
    """The collection of this name below the root; made when the first picture comes."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=name).first()
    return found or root.add_child(instance=Collection(name=name))

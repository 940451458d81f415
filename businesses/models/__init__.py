"""Records of the directory."""

from businesses.models.business import BusinessPage, BusinessTag
from businesses.models.category import Category
from businesses.models.directory import DirectoryPage
from businesses.models.parts import GalleryPicture, SocialLink, SpecialDay
from businesses.models.search_document import SearchClock, SearchDocument
from businesses.models.synonyms import SynonymGroup

__all__ = [
    "BusinessPage",
    "BusinessTag",
    "Category",
    "DirectoryPage",
    "GalleryPicture",
    "SearchClock",
    "SearchDocument",
    "SocialLink",
    "SpecialDay",
    "SynonymGroup",
]

"""One search for page, map, feeds and archive.

`live_index.search(SearchQuery(…))` answers everything; `nearby`, `open_now` and
`rotation` are short lists for other pages. Documents are written with each publication
(`writing`, connected in `businesses.signals`) and read by the index of each process
(`live`), whose engine (`memory`) can be exchanged for another `SearchIndex`.
"""

from businesses.search.feeds import nearby, open_now, rotation
from businesses.search.live import live_index
from businesses.search.query import Filters, SearchQuery, Sort
from businesses.search.result import SearchResult

__all__ = [
    "Filters",
    "SearchQuery",
    "SearchResult",
    "Sort",
    "live_index",
    "nearby",
    "open_now",
    "rotation",
]

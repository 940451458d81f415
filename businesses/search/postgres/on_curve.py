"""Documents in the order of the curve through the map."""

import numpy as np

from businesses.search.columns.columns import Columns
from businesses.search.columns.facet_columns import Rows
from businesses.search.curve import places_on_curve


def along_curve(columns: Columns, rows: Rows) -> Rows:
    """Some documents as they follow each other; at one place, by their pages."""
    keys = places_on_curve(columns.lats.take(rows), columns.lons.take(rows))
    return rows[np.lexsort((columns.page_ids.take(rows), keys))]

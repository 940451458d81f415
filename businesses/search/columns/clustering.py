"""Many documents as few circles on a map."""

import numpy as np
import numpy.typing as npt

from businesses.search.columns.columns import Columns
from businesses.search.columns.distances import inside
from businesses.search.columns.facet_columns import Mask
from businesses.search.curve import DEGREE
from businesses.search.result import Cluster
from quartier.geo.positions import Bounds, Position


def clusters(
    columns: Columns, found: Mask, box: Bounds, across: int
) -> tuple[Cluster, ...]:
    """The documents in a box, by the cells of a grid that is `across` cells wide.

    Cells are squares on the ground in the middle of the box. A cluster lies where the
    mean of its documents is; one that stands for a single document names its page.
    """
    rows = np.flatnonzero(found & inside(box, columns))
    lats, lons = columns.lats.take(rows), columns.lons.take(rows)
    width = max((box.east - box.west) / across * DEGREE, 1.0)
    height = width * np.cos(np.radians(box.centre.lat))
    east = _cells(lons, box.west, width)
    north = _cells(lats, box.south, height)
    _, places, numbers, counts = np.unique(
        north * (across + 1) + east,
        return_index=True,
        return_inverse=True,
        return_counts=True,
    )
    mean_lats = np.bincount(numbers, lats) / counts / DEGREE
    mean_lons = np.bincount(numbers, lons) / counts / DEGREE
    pages = columns.page_ids.take(rows[places])
    return tuple(
        Cluster(size, Position(lon, lat), page if size == 1 else None)
        for size, lon, lat, page in zip(
            counts.tolist(),
            mean_lons.tolist(),
            mean_lats.tolist(),
            pages.tolist(),
            strict=True,
        )
    )


def _cells(
    coordinates: npt.NDArray[np.int32], start: float, size: float
) -> npt.NDArray[np.int64]:
    return ((coordinates - start * DEGREE) // size).astype(np.int64)

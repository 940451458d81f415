"""Opening hours: one engine for pages, search, map, feeds and archive.

Regular hours are OSM strings (https://wiki.openstreetmap.org/wiki/Key:opening_hours),
special days are ranges of dates. `Schedule` answers everything a page asks; `parse`
and `clean_hours` read what people write. Nothing here touches the database, and
nothing reads the clock: `now` is always passed in.
"""

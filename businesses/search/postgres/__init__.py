"""The second engine: PostgreSQL holds everything, and finds words by its own index.

The tables (`tables`) are derived from the search documents and live in a schema of
their own. Each document is a row with a `tsvector` of our own words and with its
`facts`, all numbers of it in a few bytes. `reading` asks for words and gets the facts
of whatever has them; filters, counts, orders and points are then those of the columns
engine, over these few documents instead of all. `writing` takes in changes, one writer
at a time, and `engine` puts it together. Processes only keep the vocabulary and lists
of distinct values (`memory`).
"""

"""The second engine: PostgreSQL holds the words, and what is shown of hits.

The tables (`tables`) are derived from the search documents and live in a schema of
their own. For each word a row says which documents have it (`postings`), so that a
question costs what it finds and no look at any document. `reading` asks for words and
gets numbers of documents; filters, counts, orders and points are then those of the
columns engine. For them a process keeps the numbers of all documents, fifty bytes
each, the vocabulary, and lists of distinct values (`memory`). `writing` takes in
changes, one writer at a time, and `engine` puts it together.
"""

"""The open data of the directory: `/api/v1/`, for programs of others.

It asks the same index as the page (`parameters` becomes a `SearchQuery`) and only ever
reads. `gate` is what every request passes: methods, origins, limits; `answers` keeps
what was answered; `endpoints` are the addresses. Names and meanings are stable: a test
compares the schema with docs/api/openapi.json.
"""

"""The kinds of record: each said once, as data that reading, scaffolds, docs and forms share."""

"""Search for Chinese MkDocs sites: an index made at build time and a script that reads it."""

from qunce_search.plugin import SearchPlugin

__all__ = ["SearchPlugin"]

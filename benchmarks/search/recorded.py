"""A hook of MkDocs: keeps what a build hands to our index, to be indexed again in other ways."""

import pickle
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from qunce_search.front_matter import is_excluded
from qunce_search.plugin import rendered

HOOK = Path(__file__)

FILE = "indexed.pickle"
"""Beside mkdocs.yml."""


# When the search plugin takes them.
@event_priority(-100)
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Write down the pages."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    indexed = [rendered(page) for page in pages if not is_excluded(page.meta)]
    Path(config.config_file_path).with_name(FILE).write_bytes(pickle.dumps(indexed))
    return env

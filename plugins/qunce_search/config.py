"""What may stand under `plugins: - qunce-search:` in mkdocs.yml."""

from mkdocs.config import config_options as c
from mkdocs.config.base import Config


class SearchConfig(Config):  # type: ignore[no-untyped-call]  # - MkDocs' hook has no types
    """Everything has a default: `- qunce-search` is enough."""

    synonyms = c.Optional(c.File(exists=True))
    """A YAML file of groups of words that mean the same, besides those that ship."""

    kept = c.Type(str, default=".cache/qunce-search")
    """Where indexes of the last builds lie, beside mkdocs.yml; empty to make each anew."""

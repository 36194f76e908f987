"""Options of the plugin in mkdocs.yml."""

from mkdocs.config import config_options as c
from mkdocs.config.base import Config


class CacheConfig(Config):  # type: ignore[no-untyped-call]  # - MkDocs' hook has no types
    """Everything works without a line; `enabled` is the line that turns it off."""

    enabled = c.Type(bool, default=True)
    folder = c.Type(str, default="")
    """Beside mkdocs.yml, or an absolute path; without it, where the system keeps such things."""
    megabytes = c.Type(int, default=500)
    """What it may take on the disk; the entries longest unused go first."""

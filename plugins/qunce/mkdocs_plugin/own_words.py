"""What a site says whatever its records say: the words of the theme, of scripts and of ourselves.

A record that only the team sees may have one of them, a tag such as WeChat: that gives nothing away.
"""

import inspect
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

PACKAGE = Path(__file__).parent.parent
SPEAKING = ("rendering", "site_plan", "theme")
"""The layers that put words on pages."""


def own_words(config: MkDocsConfig) -> Iterator[bytes]:
    """The text of each file that the words come from; what the author of the site wrote is none."""
    for layer in SPEAKING:
        yield from _texts(PACKAGE / layer, "*.py")
    for theme in {*config.theme.dirs} - {config.theme.custom_dir}:
        yield from _texts(Path(theme), "*.html")
    # The author's hooks stand among the plugins as modules.
    plugins = (type(one) for one in config.plugins.values() if isinstance(one, BasePlugin))
    for folder in {PACKAGE / "theme", *(Path(inspect.getfile(one)).parent for one in plugins)}:
        yield from _texts(folder, "*.js")


def _texts(folder: Path, pattern: str) -> Iterator[bytes]:
    yield from (path.read_bytes() for path in sorted(folder.rglob(pattern)))

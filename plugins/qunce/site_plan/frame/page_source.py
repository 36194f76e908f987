"""A planned page's Markdown: front matter the engine reads, then headings and fragments."""

import json
from collections.abc import Mapping

from markupsafe import Markup

from qunce.rendering.html.fragment import FRAGMENT


def page_source(front_matter: Mapping[str, object], *blocks: str) -> str:
    """Put a page together; empty blocks leave no trace.

    Values of the front matter are written as JSON, which YAML reads as the same values
    whatever they contain.
    """
    header = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in front_matter.items()
        if value not in (None, "", (), [], {})
    )
    body = "\n\n".join(_block(block) for block in blocks if block)
    return f"---\n{header}---\n\n{body}\n"


def heading(title: str, anchor: str) -> str:
    """A second-level heading that the table of contents lists under a stable anchor."""
    return f"## {title} {{ #{anchor} }}"


def repeating_heading(title: str, anchor: str) -> str:
    """The same over what other pages say already: the search leaves its section out."""
    return f"## {title} {{ #{anchor} data-search-exclude }}"


def _block(block: str) -> str:
    return f"{FRAGMENT}{block}" if isinstance(block, Markup) else block

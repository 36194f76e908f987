"""A planned page's Markdown: front matter the engine reads, then headings and fragments."""

import json
from collections.abc import Mapping


def page_source(front_matter: Mapping[str, object], *blocks: str) -> str:
    """Put a page together; empty blocks leave no trace.

    Values of the front matter are written as JSON, which YAML reads as the same values
    whatever they contain.
    """
    header = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in front_matter.items()
        if value not in (None, "", (), [])
    )
    body = "\n\n".join(block for block in blocks if block)
    return f"---\n{header}---\n\n{body}\n"


def heading(title: str, anchor: str) -> str:
    """A second-level heading that the table of contents lists under a stable anchor."""
    return f"## {title} {{ #{anchor} }}"

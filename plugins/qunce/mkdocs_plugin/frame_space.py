"""The indentation of templates, which every reader would download with every page."""

from collections.abc import Mapping
from typing import Any

from jinja2 import Template

CONTENT, CONTENT_ENDS = "<article", "</article>"


class TemplateAtTheMargin(Template):
    """Draws pages without it; what keeps drawn pages then keeps them so."""

    def render(self, context: Mapping[str, Any]) -> str:
        """The page, or whatever else is drawn, as it stands in the template."""
        drawn = super().render(context)
        return without_indentation(drawn) if context.get("page") else drawn


def without_indentation(html: str) -> str:
    """A page whose frame stands at the margin.

    Its content, where white space means something, does not change.
    """
    before, opens, rest = html.partition(CONTENT)
    content, closes, after = rest.rpartition(CONTENT_ENDS)
    if not (opens and closes):
        return html
    return f"{at_the_margin(before)}{opens}{content}{closes}{at_the_margin(after)}"


def at_the_margin(html: str) -> str:
    """Each run of white space that has a line break in it as one line break.

    A regular expression that says this looks at each space of each run many times.
    """
    first, *rest = html.split("\n")
    if not rest:
        return html
    *middle, last = rest
    between = filter(None, map(str.strip, middle))
    return "\n".join([first.rstrip(), *between, last.lstrip()])

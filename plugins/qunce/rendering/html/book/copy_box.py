"""A text to copy that stands in a page's own words."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment


def copy_box(text: str) -> Markup:
    """The text as it is pasted, with a button."""
    return html_fragment("copy_box.html", text=text)

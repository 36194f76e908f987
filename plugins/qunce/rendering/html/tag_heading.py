"""The heading of what carries one tag."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment


def tag_heading(tag: str) -> Markup:
    """A heading as HTML: whatever an author calls a tag, it is not Markdown."""
    return html_fragment("tag_heading.html", tag=tag, anchor=tag_anchor(tag))


def tag_anchor(tag: str) -> str:
    """Its id; HTML allows anything there but blanks."""
    return "tag-" + "-".join(tag.split())

"""The heading of what carries one tag."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment


def tag_heading(tag: str) -> Markup:
    """A heading as HTML: whatever an author calls a tag, it is not Markdown."""
    return html_fragment("tag_heading.html", tag=tag, anchor=tag_anchor(tag))


def unsearched_tag_heading(tag: str) -> Markup:
    """The same over rows that are found on the pages they lead to, not here."""
    return html_fragment("unsearched_tag_heading.html", tag=tag, anchor=tag_anchor(tag))


def tag_anchor(tag: str) -> str:
    """Its id; HTML allows anything there but blanks."""
    return "tag-" + "-".join(tag.split())

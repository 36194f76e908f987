"""The kit of an invited guest, on a page and as one file that needs no site and no network."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.kit import Kit, kit_text


def kit_part(kit: Kit, *, guest: str, anchor: str) -> Markup:
    """The kit to be copied for one guest, on a page; `anchor` is unique there."""
    return html_fragment("kit_part.html", text=kit_text(kit), guest=guest, anchor=anchor)


def kit_html(kit: Kit) -> Markup:
    """A whole document, its style inside it: it is sent as a file and stands on no site."""
    return html_fragment("kit.html", kit=kit)

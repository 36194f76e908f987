"""The kit of an invited guest as one file that needs nothing else: no site, no network."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.kit import Kit


def kit_html(kit: Kit) -> Markup:
    """A whole document, its style inside it: it is sent as a file and stands on no site."""
    return html_fragment("kit.html", kit=kit)

"""The top of a page: a line of notes, the title, and what it comes to in one sentence."""

from collections.abc import Sequence

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag


def page_head(
    title: str,
    *,
    notes: Sequence[Ref] = (),
    tags: Sequence[Tag] = (),
    roles: Sequence[str] = (),
    lead: str = "",
    lead_label: str = "",
) -> Markup:
    """Notes, tags and roles above the h1, the lead below it; what is empty leaves no trace."""
    return html_fragment(
        "page_head.html",
        title=title,
        notes=notes,
        tags=tags,
        roles=roles,
        lead=lead,
        lead_label=lead_label,
    )

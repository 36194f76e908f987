"""The messages of a share, filled in with what the library knows."""

from qunce.model.share import Share
from qunce.rendering.announcement import announcements
from qunce.rendering.pack_html import Message
from qunce.rendering.values import share_values
from qunce.rules.due import announcement_pack
from qunce.site_plan.links import relative_url, snippet_uri
from qunce.site_plan.site import Site


def messages(site: Site, share: Share, from_uri: str) -> tuple[Message, ...]:
    """What is sent for a share, in the order it is sent; addresses as seen from a page."""
    values = share_values(site.library, share, site.reference_year)
    pack = announcement_pack(site.library, share)
    return tuple(
        Message(
            due.snippet,
            due.moment,
            announcements(due.snippet, values),
            relative_url(from_uri, f"{snippet_uri(due.snippet.id)}?share={share.id}"),
        )
        for due in pack
    )

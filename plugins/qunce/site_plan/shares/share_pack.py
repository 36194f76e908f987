"""The messages of a share, filled in with what the library knows."""

from collections.abc import Mapping

from qunce.model.addresses import snippet_uri
from qunce.model.share import Share
from qunce.rendering.html.pack import Message
from qunce.rendering.text.announcement import announcements
from qunce.rules.due import announcement_pack
from qunce.site_plan.frame.site import Site


def messages(
    site: Site, share: Share, values: Mapping[str, str], from_uri: str
) -> tuple[Message, ...]:
    """What is sent for a share, filled in with its `values`, in the order it is sent.

    Addresses are as seen from a page.
    """
    pack = announcement_pack(site.library, share)
    return tuple(
        Message(
            due.snippet,
            due.moment,
            announcements(due.snippet, values),
            site.addresses.relative_url(
                from_uri, f"{snippet_uri(due.snippet.id)}?share={share.id}"
            ),
        )
        for due in pack
    )

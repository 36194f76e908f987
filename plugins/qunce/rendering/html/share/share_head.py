"""The head of a share's page: what it is and when."""

from markupsafe import Markup

from qunce.model.share import Share
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import share_tag
from qunce.rendering.text.chinese_dates import slot_text


def share_head(
    share: Share, *, series: Ref | None, how: str, zone_note: str, reference_year: int
) -> Markup:
    """Series and number, title, time and countdown. `how` is the format in words."""
    return html_fragment(
        "share_head.html",
        share=share,
        series=series,
        how=how,
        tag=share_tag(share),
        zone_note=zone_note,
        time=slot_text(share.slot, reference_year) if share.slot else "",
        starts=share.slot.known_start.isoformat() if share.slot else "",
        ends=share.slot.known_end.isoformat() if share.slot else "",
    )

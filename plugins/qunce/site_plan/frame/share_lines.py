"""A share as one row of a list."""

from collections.abc import Mapping

from qunce.model.addresses import share_uri
from qunce.model.share import Share
from qunce.rendering.html.link_list import Line
from qunce.rendering.html.share_tag import share_tag
from qunce.rendering.text.chinese_dates import slot_text
from qunce.rendering.text.names import titles_of
from qunce.site_plan.frame.site import Site

WHEN_AND_WHERE = ("主题", "时间", "群", "地点", "会议链接", "分享链接")


def share_line(site: Site, share: Share, from_uri: str) -> Line:
    """Title, when it is and who speaks; a tag where it does not simply stand as planned."""
    when = slot_text(share.slot, site.reference_year) if share.slot else "时间待定"
    tag = share_tag(share)
    return Line(
        share.title,
        site.addresses.relative_url(from_uri, share_uri(share.id)),
        about=("，".join(filter(None, (when, names(site, share.speakers)))),),
        tags=(tag,) if tag else (),
    )


def when_and_where(values: Mapping[str, str]) -> str:
    """A share in a few lines, to be pasted: of its values what one notes down, as far as known."""
    return "\n".join(values[name] for name in WHEN_AND_WHERE if values[name])


def names(site: Site, people: tuple[str, ...]) -> str:
    """What people are called, in one list."""
    return titles_of(site.library, people)

"""母公告: a group's notice as the whole that stands there, where a new one replaces the old."""

from dataclasses import replace

from qunce.model.channels import CHANNELS_BY_NAME
from qunce.model.people import Group
from qunce.model.platforms.known import NOTICES
from qunce.rendering.text.announcement import Announcement, Origin, Piece
from qunce.rendering.text.characters import visible

NOTICE = CHANNELS_BY_NAME["群公告"]
STANDING_PART = "群公告固定部分"
"""What the standing part is called among the names of what came from the data."""


def whole_notice(announcement: Announcement, group: Group) -> Announcement | None:
    """The notice above the group's standing part, which it would otherwise wipe out.

    The new one comes first, because a group is shown the first lines. None for another channel, for
    a group without a standing part, and where several notices can stand beside each other: there
    the notice itself is what is published.
    """
    standing = visible(group.notice or "").strip()
    if (
        announcement.channel is not NOTICE
        or not standing
        or not NOTICES[group.platform].is_one_text
    ):
        return None
    parts = (Piece("\n\n", Origin.WRITTEN), Piece(standing, Origin.DATA, STANDING_PART))
    return replace(announcement, pieces=(*announcement.pieces, *parts))

"""Everything that is pasted somewhere for a share: one text per message, channel and group."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qunce.model.library import Library
from qunce.model.offset import Moment
from qunce.model.people import Group
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.rendering.text.announcement import Announcement, announcements
from qunce.rendering.text.share_values import values_in_group
from qunce.rendering.text.whole_notice import whole_notice
from qunce.rules.asked.due import announcement_pack


@dataclass(frozen=True, slots=True)
class Sending:
    """One text, with when, where and by whom it is sent."""

    snippet: Snippet
    moment: Moment | None
    role: str
    """Who sends it, as the checklist says; empty where it says nothing."""
    group: Group | None
    """Which group it goes to; None for what is sent once, whatever groups there are."""
    announcement: Announcement
    """For 群公告 the whole that will stand there, where a new notice replaces the old."""
    is_whole_notice: bool


def sendings(library: Library, share: Share, values: Mapping[str, str]) -> tuple[Sending, ...]:
    """What is sent for a share, filled in with its `values`, in the order it is sent.

    Each of its groups has a copy with its own name; a share without groups has one that names
    none.
    """
    groups = [library.groups[id] for id in share.groups]
    roles = {item.snippet: item.role for item in library.playbooks[share.playbook].items}
    return tuple(
        Sending(due.snippet, due.moment, roles.get(due.snippet.id) or "", group, text, is_whole)
        for due in announcement_pack(library, share)
        for group, text, is_whole in _texts(due.snippet, groups, values)
    )


def _texts(
    snippet: Snippet, groups: list[Group], values: Mapping[str, str]
) -> Iterator[tuple[Group | None, Announcement, bool]]:
    """Channel by channel, and within one group by group."""
    everywhere = announcements(snippet, values)
    copies = [(group, announcements(snippet, values_in_group(values, group))) for group in groups]
    for number, text in enumerate(everywhere):
        if not (groups and text.channel.is_per_group):
            yield None, text, False
            continue
        for group, texts in copies:
            whole = whole_notice(texts[number], group)
            yield group, whole or texts[number], whole is not None

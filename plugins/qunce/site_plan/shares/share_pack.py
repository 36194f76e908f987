"""The messages of a share, filled in with what the library knows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from qunce.model.addresses import snippet_uri
from qunce.model.offset import Moment
from qunce.model.people import Group
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.rendering.html.pack import Message, Phase, Recipient
from qunce.rendering.text.announcement import Announcement, announcements
from qunce.rendering.text.share_values import values_in_group
from qunce.rendering.text.whole_notice import whole_notice
from qunce.rules.asked.due import CHANGE_NOTICES, DueMessage, announcement_pack
from qunce.rules.asked.next_message import next_moment
from qunce.rules.times.standing import Standing, standing
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.live_messages import is_live


def messages(
    site: Site, share: Share, values: Mapping[str, str], from_uri: str
) -> tuple[Message, ...]:
    """What is sent for a share, filled in with its `values`, in the order it is sent.

    Addresses are as seen from a page.
    """
    return tuple(_messages(site, share, values, from_uri, lambda _: True))


def live_messages(
    site: Site, share: Share, values: Mapping[str, str], from_uri: str
) -> tuple[Message, ...]:
    """Those that are sent in its course; the others are not even filled in."""
    return tuple(_messages(site, share, values, from_uri, partial(is_live, share)))


def _messages(
    site: Site,
    share: Share,
    values: Mapping[str, str],
    from_uri: str,
    wanted: Callable[[Moment | None], bool],
) -> Iterator[Message]:
    roles = _roles(site, share)
    rescue = site.library.playbooks[share.playbook].rescue
    for position, due in enumerate(announcement_pack(site.library, share)):
        # What is kept ready for trouble is prepared on a day, but sent only when it is needed.
        is_rescue = due.snippet.id in rescue
        moment = None if is_rescue else due.moment
        if not wanted(moment):
            continue
        texts = announcements(due.snippet, values)
        page = site.addresses.relative_url(from_uri, snippet_uri(due.snippet.id))
        yield Message(
            due.snippet,
            moment,
            texts,
            f"{page}?share={share.id}",
            recipients=tuple(_recipients(site, share, due.snippet, values, texts)),
            role=roles.get(due.snippet.id, ""),
            phase=Phase.ANY_TIME if is_rescue else _phase(share, due),
            position=position,
        )


def is_notice(message: Message) -> bool:
    """Whether it tells of a change, and stands where the change is told."""
    return message.snippet.purpose in CHANGE_NOTICES


def _recipients(
    site: Site,
    share: Share,
    snippet: Snippet,
    values: Mapping[str, str],
    everywhere: tuple[Announcement, ...],
) -> Iterator[Recipient]:
    """The groups of a share, for a snippet that is sent to groups at all; each gets its own copy."""
    if any(text.channel.is_group for text in snippet.texts):
        for group in (site.library.groups[id] for id in share.groups):
            copies = tuple(_copies(snippet, values, everywhere, group))
            yield Recipient(group.id, group.title, copies)


def _copies(
    snippet: Snippet,
    values: Mapping[str, str],
    everywhere: tuple[Announcement, ...],
    group: Group,
) -> Iterator[Announcement]:
    """What one group gets: for 群公告 the whole that will stand there."""
    named = values_in_group(values, group)
    for text, general in zip(snippet.texts, everywhere, strict=True):
        if general.channel.is_per_group:
            (special,) = announcements(replace(snippet, texts=(text,)), named)
            yield whole_notice(special, group) or special
        else:
            yield general


def _roles(site: Site, share: Share) -> dict[str, str]:
    """Who sends which snippet, as the checklist says."""
    items = reversed(site.library.playbooks[share.playbook].items)
    return {item.snippet: item.role for item in items if item.snippet and item.role}


def _phase(share: Share, due: DueMessage) -> Phase:
    """Whatever comes too late once the share starts belongs before it, and so on."""
    if not (share.slot and due.moment):
        return Phase.ANY_TIME
    if due.moot_from is None:
        return Phase.AFTER
    return Phase.BEFORE if due.moot_from == share.slot.start else Phase.LIVE


def next_of(pack: Sequence[Message], share: Share, now: datetime) -> Message | None:
    """The message to be sent as far as the clock tells; None for a share that is over or off."""
    if not share.slot or standing(share, now) not in (Standing.AHEAD, Standing.LIVE):
        return None
    dated = [(message, message.moment) for message in pack if message.moment]
    position = next_moment([moment for _, moment in dated], share.slot, now)
    return dated[position][0] if position is not None else None

"""What a share asks for: items to do, messages to send and its summary, by date."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import escape

from qunce.model.addresses import relative_url, share_uri
from qunce.model.offset import Moment
from qunce.model.share import Share
from qunce.rendering.html.checklist import iso_due
from qunce.rendering.html.inline_markdown import inline_html
from qunce.rendering.html.pack import Message, message_anchor
from qunce.rendering.html.share_tag import Tag, share_tag
from qunce.rendering.html.today import CopyText, DueRow, ShareTasks
from qunce.rendering.text.chinese_dates import moment_text, slot_start_text
from qunce.rendering.text.values import share_values
from qunce.rules.agenda import SUMMARY_TIME
from qunce.rules.due import DueItem, due_items
from qunce.site_plan.frame.near_shares import awaits_summary, is_over
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.share_pack import messages
from qunce.site_plan.shares.share_parts import checklist_key

SUMMARY_SENT = Tag("ok", "✓ 总结已发")
SUMMARY_AWAITED = Tag("moved", "总结还没发")
SUMMARY_ROLE = "记录"

Dated = tuple[Moment | None, DueRow]


def share_tasks_of(site: Site, share: Share, from_uri: str) -> ShareTasks:
    """The tasks of one share with addresses as seen from a page."""
    url = relative_url(from_uri, share_uri(share.id))
    slot = share.slot
    counts_down = slot and not share.is_off
    return ShareTasks(
        id=share.id,
        title=share.title,
        url=url,
        when=slot_start_text(slot, site.reference_year) if slot else "时间待定",
        starts=slot.known_start.isoformat() if slot and counts_down else "",
        ends=slot.known_end.isoformat() if slot and counts_down else "",
        tags=tuple(_tags(site, share)),
        list_key=checklist_key(share),
        rows=[row for _, row in sorted(_rows(site, share, from_uri), key=_by_moment)],
    )


def _tags(site: Site, share: Share) -> Iterator[Tag]:
    if tag := share_tag(share):
        yield tag
    if is_over(site, share):
        if awaits_summary(site, share):
            yield SUMMARY_AWAITED
        elif site.summary(share.id):
            yield SUMMARY_SENT


def _rows(site: Site, share: Share, from_uri: str) -> Iterator[Dated]:
    url = relative_url(from_uri, share_uri(share.id))
    values = share_values(site.library, share, site.reference_year)
    pack = {m.snippet.id: m for m in messages(site, share, values, from_uri)}
    playbook = site.library.playbooks[share.playbook]
    items = () if share.is_off else due_items(share, playbook)
    for due in items:
        if _is_moot(site, share, due.moment):
            continue
        yield due.moment, _item_row(site, share, due, pack.get(due.item.snippet or ""), url)
    ticked = {due.item.snippet for due in items}
    for message in pack.values():
        if message.snippet.id in ticked or _is_moot(site, share, message.moment):
            continue
        if message.moment:
            yield message.moment, _message_row(site, share, message, url)
    if is_over(site, share) and share.slot and awaits_summary(site, share):
        yield _summary_row(site, share.slot.end)


def _is_moot(site: Site, share: Share, moment: Moment | None) -> bool:
    """Whether it was for before or during a share that is over: nobody can do it any more."""
    if not share.slot or not is_over(site, share):
        return False
    end = share.slot.end
    return not moment or (moment.at <= end if moment.at else moment.day <= end.date())


def _item_row(site: Site, share: Share, due: DueItem, message: Message | None, url: str) -> DueRow:
    return DueRow(
        inline_html(due.item.text),
        due.item.role or "",
        *_said(site, due.moment),
        item=due.item,
        copy=_copy(share, message, url) if message else None,
    )


def _message_row(site: Site, share: Share, message: Message, url: str) -> DueRow:
    return DueRow(
        escape(f"发{message.snippet.title}"),
        "",
        *_said(site, message.moment),
        copy=_copy(share, message, url),
    )


def _summary_row(site: Site, end: datetime) -> Dated:
    moment = Moment((end + SUMMARY_TIME).date(), None)
    return moment, DueRow(escape("发布总结"), SUMMARY_ROLE, *_said(site, moment))


def _said(site: Site, moment: Moment | None) -> tuple[str, str]:
    return (iso_due(moment), moment_text(moment, site.reference_year)) if moment else ("", "")


def _copy(share: Share, message: Message, url: str) -> CopyText | None:
    for announcement in message.announcements:
        return CopyText(
            f"copy-{share.id}-{message.snippet.id}",
            announcement,
            f"{url}#{message_anchor(message.snippet)}",
            message.edit_url,
            has_others=len(message.announcements) > 1,
        )
    return None


def _by_moment(dated: Dated) -> tuple[bool, int, float]:
    """By day, whole days before their hours; what has no moment comes last."""
    moment = dated[0]
    if not moment:
        return (True, 0, 0)
    return (False, moment.day.toordinal(), moment.at.timestamp() if moment.at else 0)

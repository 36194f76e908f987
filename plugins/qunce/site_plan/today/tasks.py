"""What a share asks for, drawn: `qunce.rules.asked.tasks` says what it is."""

from collections.abc import Iterator

from markupsafe import escape

from qunce.model.addresses import live_uri, share_uri
from qunce.model.share import Share
from qunce.rendering.html.days.today import Action, DueRow, ShareTasks
from qunce.rendering.html.inline_markdown import inline_html
from qunce.rendering.html.pack import Message, message_anchor
from qunce.rendering.html.share_tag import Tag, share_tag
from qunce.rendering.text.chinese_dates import day_text, moment_text, slot_start_text
from qunce.rendering.text.share_values import share_values
from qunce.rules.asked.awaited_summary import awaits_summary
from qunce.rules.asked.near_shares import is_asked_soon
from qunce.rules.asked.tasks import Task, share_tasks
from qunce.rules.times.moments import days_until
from qunce.rules.times.standing import is_over
from qunce.rules.times.windows import TaskKind
from qunce.site_plan.frame.asked import asked
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.live_messages import has_live_page
from qunce.site_plan.shares.share_pack import messages
from qunce.site_plan.shares.share_parts import checklist_key, names_by_role

SUMMARY_SENT = Tag("ok", "✓ 总结已发")
SUMMARY_AWAITED = Tag("moved", "总结还没发")


def share_tasks_of(site: Site, share: Share, from_uri: str) -> ShareTasks:
    """The tasks of one share with addresses as seen from a page."""
    url = site.addresses.relative_url(from_uri, share_uri(share.id))
    slot = share.slot
    counts_down = slot and not share.is_off
    return ShareTasks(
        id=share.id,
        live_url=site.addresses.relative_url(from_uri, live_uri(share.id))
        if has_live_page(share)
        else "",
        title=share.title,
        url=url,
        when=slot_start_text(slot, site.reference_year) if slot else "时间待定",
        starts=slot.known_start.isoformat() if slot and counts_down else "",
        ends=slot.known_end.isoformat() if slot and counts_down else "",
        tags=tuple(_tags(site, share)),
        list_key=checklist_key(share),
        groups=share.groups,
        who=names_by_role(site, share),
        rows=list(_rows(site, share, from_uri)),
    )


def _tags(site: Site, share: Share) -> Iterator[Tag]:
    if tag := share_tag(share):
        yield tag
    if is_over(share, site.as_of):
        if awaits_summary(share, site.library.summaries.get(share.id)):
            yield SUMMARY_AWAITED
        elif (summary := site.summary(share.id)) and summary.is_public:
            yield SUMMARY_SENT


def _rows(site: Site, share: Share, from_uri: str) -> Iterator[DueRow]:
    """What may be asked for before the next build, by moment."""
    url = site.addresses.relative_url(from_uri, share_uri(share.id))
    values = share_values(site.library, share, site.reference_year)
    pack = {m.snippet.id: m for m in messages(site, share, values, from_uri)}
    for task in share_tasks(site.library, share):
        if is_asked_soon(task, site.as_of):
            yield _row(site, share, task, pack.get(task.snippet or ""), url)


def _row(site: Site, share: Share, task: Task, message: Message | None, url: str) -> DueRow:
    return DueRow(
        inline_html(task.text) if task.item else escape(task.text),
        task.role or "",
        task.moment,
        moment_text(task.moment, site.reference_year) if task.moment else "",
        asked(task),
        _action(site, share, task, message, url),
        item=task.item,
        snippet=message.snippet.id if message else "",
    )


def _action(site: Site, share: Share, task: Task, message: Message | None, url: str) -> Action:
    """Its first wording is copied on the spot; with blanks in it, it is filled in elsewhere."""
    if task.kind is TaskKind.SUMMARY:
        return Action("复制提醒", text=_reminder(site, share), anchor=f"remind-{share.id}")
    if not (message and message.announcements):
        return Action("看这一场", f"{url}#checklist")
    first = message.announcements[0]
    if first.blanks:
        return Action("填好再复制", message.edit_url)
    # Most of what is late is folded away: its text is a press further, where all its wordings stand.
    if task.moment and days_until(task.moment, site.now) < 0:
        return Action("去复制", f"{url}#{message_anchor(message.snippet)}")
    return Action(
        f"复制{first.channel.name}",
        text=first.text,
        anchor=f"copy-{share.id}-{message.snippet.id}",
    )


def _reminder(site: Site, share: Share) -> str:
    """What the team is told of a summary that is not there."""
    day = f"{day_text(share.slot.start, site.reference_year)}讲完，" if share.slot else ""
    address = site.addresses.public_url(share_uri(share.id))
    words = f"【总结还没发】{share.title}\n{day}写好先请嘉宾过目，同意了再发。"
    return f"{words}\n{address}" if address else words

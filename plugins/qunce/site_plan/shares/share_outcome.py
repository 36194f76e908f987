"""What came of a share, and what somebody still owes for it."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from qunce.model.addresses import playbook_uri, share_uri, summary_uri
from qunce.model.share import Permission
from qunce.rendering.html.inline_markdown import inline_html
from qunce.rendering.html.pack import Message, message_anchor
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share.share_outcome import Outcome, Owed, outcome_html, owed_html
from qunce.rendering.text.chinese_dates import day_text, moment_text
from qunce.rules.asked.asking import is_past
from qunce.rules.asked.tasks import Task, share_tasks
from qunce.rules.times.windows import TaskKind
from qunce.site_plan.frame.asked import WINDOWS, asked
from qunce.site_plan.frame.site import Site
from qunce.site_plan.publishing.publish_pages import is_offered, publish_ref
from qunce.site_plan.shares.share_parts import checklist_key
from qunce.site_plan.shares.share_view import ShareView

WRITER = "记录"


def outcome(site: Site, view: ShareView) -> Markup:
    """The takeaways, or who owes them; then the ways to summary, recording and slides."""
    is_refused = view.share.consent.publish_summary is Permission.NO
    taken_back = _day_taken_back(site, view)
    if taken_back:
        waiting, role = f"总结已在{taken_back}撤回", ""
    elif view.summary:
        waiting, role = "总结", ""
    elif is_refused:
        waiting, role = "嘉宾不同意公开总结", ""
    else:
        waiting, role = "总结还没写" if _is_unwritten(site, view) else "总结还没发", WRITER
    takeaways = view.summary.takeaways if view.summary else ()
    links = tuple(_links(site, view))
    return outcome_html(Outcome(takeaways, waiting, role, links), is_over=view.is_over)


def owed(site: Site, view: ShareView) -> Markup:
    """A row for everything due after the end that somebody may still be asked for, if anything is."""
    in_pack = {message.snippet.id: message for message in view.pack}
    rows = [
        row
        for task in share_tasks(site.library, view.share)
        if task.closes is None and not is_past(task, site.as_of)
        for row in _owed(site, view, task, in_pack)
    ]
    if not rows:
        return Markup()
    key = checklist_key(view.share)
    return owed_html(rows, list_key=key, windows=WINDOWS, is_over=view.is_over)


def _day_taken_back(site: Site, view: ShareView) -> str:
    summary = site.library.summaries.get(view.share.id)
    if not (summary and summary.withdrawn):
        return ""
    return day_text(summary.withdrawn.at, site.reference_year)


def _is_unwritten(site: Site, view: ShareView) -> bool:
    return view.share.id not in site.library.summaries


def _links(site: Site, view: ShareView) -> Iterator[Ref]:
    if view.summary:
        yield Ref("看总结", view.summary_url)
        if is_offered(site, view.summary):
            yield publish_ref(site, view.summary, share_uri(view.share.id))
    for words, address in (("看回放", view.share.recording), ("看课件", view.share.slides)):
        if address and address.startswith(("https://", "http://")):
            yield Ref(words, address)


def _owed(site: Site, view: ShareView, task: Task, in_pack: dict[str, Message]) -> Iterator[Owed]:
    when = asked(task)
    if task.moment and when:
        message = in_pack.get(task.snippet or "")
        yield Owed(
            inline_html(task.text) if task.item else escape(task.text),
            task.role or "",
            moment_text(task.moment, view.reference_year),
            when,
            task.id if task.kind is TaskKind.ITEM else "",
            snippet=message.snippet.id if message else "",
            action=_action(site, view, task, message),
        )


def _action(site: Site, view: ShareView, task: Task, message: Message | None) -> Ref | None:
    """To the message or to the form that it is filled in on; for the summary, to how it is done."""
    if message and message.to:
        blanks = len(message.to[0].main.blanks)
        if blanks:
            return Ref(f"还差 {blanks} 项", message.edit_url)
        return Ref("去发", f"#{message_anchor(message.snippet)}")
    if task.kind is TaskKind.SUMMARY:
        page = share_uri(view.share.id)
        if view.share.id in site.library.summaries and view.summary:
            return Ref("看初稿", site.addresses.relative_url(page, summary_uri(view.share.id)))
        book = site.library.playbooks[view.share.playbook]
        uri = playbook_uri(book.section, book.id)
        return Ref("看怎么写", site.addresses.relative_url(page, uri))
    return None

"""A share's checklist, with its dates."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from markupsafe import Markup

from qunce.model.addresses import share_uri
from qunce.model.checklist import ChecklistItem
from qunce.model.people import Platform
from qunce.model.share import Share
from qunce.rendering.html.pack import Message, message_anchor
from qunce.rendering.html.share.checklist import DatedItem, checklist_form, dated_row
from qunce.rendering.html.share.run_bar import Runs, run_bar
from qunce.rendering.text.chinese_dates import slot_text
from qunce.rendering.text.names import titles_of
from qunce.rendering.text.real_days import real_day_note, unannounced_note
from qunce.rules.asked.asking import is_past
from qunce.rules.asked.role_holders import role_holders
from qunce.rules.asked.tasks import Task, item_tasks
from qunce.rules.checks.real_days import real_day, unannounced_years
from qunce.site_plan.frame.asked import WINDOWS, asked
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.embedded import snippet_urls


def checklist(site: Site, share: Share, pack: Iterable[Message]) -> Markup:
    """The playbook's items with this share's dates; nothing once the share is off.

    Where an item's text is in the pack, it leads there rather than to the blank snippet.
    """
    playbook = site.library.playbooks[share.playbook]
    if share.is_off or not playbook.items:
        return Markup()
    in_pack = {m.snippet.id: f"#{message_anchor(m.snippet)}" for m in pack}
    tasks = item_tasks(site.library, share)
    ahead = [task for task in tasks if not is_past(task, site.as_of)]
    platforms = platforms_of(site, share)
    rows = [
        dated_row(_dated_item(site, share, item, task), site.reference_year, platforms)
        for item, task in zip(playbook.items, tasks, strict=True)
    ]
    form = checklist_form(
        rows,
        legend=f"{playbook.title}清单",
        key=checklist_key(share),
        snippet_urls=snippet_urls(site, playbook.items, share_uri(share.id)) | in_pack,
        windows=WINDOWS,
        title=share.title,
        who=names_by_role(site, share),
        note=unannounced_note(unannounced_years(site.library, share, ahead)),
    )
    return Markup(" ").join((run_bar(_runs(site, share, in_pack)), form))


def platforms_of(site: Site, share: Share) -> list[Platform]:
    """Where its groups live, in the order that platforms are told in; none without groups."""
    used = {site.library.groups[id].platform for id in share.groups}
    return [platform for platform in Platform if platform in used]


def names_by_role(site: Site, share: Share) -> str:
    """Role → names of who holds it, as JSON for the page's script."""
    holders = role_holders(site.library, share)
    names = {role: titles_of(site.library, people) for role, people in holders.items()}
    return json.dumps(names, ensure_ascii=False, separators=(",", ":"))


def _runs(site: Site, share: Share, sends: Iterable[str]) -> Runs:
    groups = {id: site.library.groups[id].title for id in share.groups}
    return Runs(
        checklist_key(share),
        "整场",
        groups if len(groups) > 1 else {},
        share.title,
        about="，".join(_about(site, share, groups.values())),
        share=share.id,
        sends=tuple(sends),
        passes_to=share.groups,
        site=site.library.settings.site_key,
    )


def _about(site: Site, share: Share, groups: Iterable[str]) -> Iterator[str]:
    if share.slot:
        yield slot_text(share.slot, site.reference_year)
    yield from filter(None, ["、".join(groups)])
    if share.speakers:
        yield f"嘉宾：{titles_of(site.library, share.speakers)}"
    if share.host:
        yield f"主持：{titles_of(site.library, [share.host])}"


def _dated_item(site: Site, share: Share, item: ChecklistItem, task: Task) -> DatedItem:
    if is_past(task, site.as_of):
        return DatedItem(item, task.moment, None)
    return DatedItem(item, task.moment, asked(task), _day_note(site, share, task))


def _day_note(site: Site, share: Share, task: Task) -> str:
    found = real_day(site.library, share, task)
    return real_day_note(**asdict(found), reference_year=site.reference_year) if found else ""


def checklist_key(share: Share) -> str:
    """What the browser files a share's ticks under."""
    return f"share/{share.id}/{share.playbook}"

"""What a closed chapter of a playbook holds, in a few words."""

from collections.abc import Callable, Mapping

from qunce.model.playbook import Playbook
from qunce.model.snippet import Snippet
from qunce.site_plan.frame.site import Site


def chapter_note(site: Site, playbook: Playbook, title: str) -> str:
    """For the chapter of that title; empty where there is nothing to say or to count."""
    return NOTES[title](site, playbook) if title in NOTES else ""


def left_snippets(site: Site, playbook: Playbook) -> list[Snippet]:
    """The texts the playbook names but its author has not put on the page."""
    named = site.library.snippets_named_by(playbook)
    return [snippet for snippet in named if not _stands_in(playbook, snippet)]


def _stands_in(playbook: Playbook, snippet: Snippet) -> bool:
    body = playbook.body
    return f"snippets/{snippet.id}.md" in body or f"/// snippet | {snippet.id}\n" in body


def _items(_: Site, playbook: Playbook) -> str:
    required = sum(item.required for item in playbook.items)
    return f"{len(playbook.items)} 条，{required} 条必做" if playbook.items else ""


def _shown(site: Site, playbook: Playbook) -> str:
    named = site.library.snippets_named_by(playbook)
    shown = len(named) - len(left_snippets(site, playbook))
    return f"{shown} 段" if shown else ""


NOTES: Mapping[str, Callable[[Site, Playbook], str]] = {
    "什么时候用": lambda _, playbook: playbook.when,
    "谁来做": lambda _, playbook: "、".join(playbook.roles),
    "步骤与清单": _items,
    "数据与复盘": lambda _, playbook: "、".join(playbook.metrics),
    "相关文案": _shown,
    "还会用到的文案": lambda site, playbook: f"{len(left_snippets(site, playbook))} 段",
    "接着看": lambda _, playbook: f"{len(playbook.related)} 篇",
    "在用它的分享": lambda site, playbook: f"{len(site.shares_running(playbook.id))} 场",
}

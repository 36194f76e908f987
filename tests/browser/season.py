"""A season on disk: shares in three zones, over midnight, over a change of clocks, moved, off."""

from pathlib import Path

from tests.cli.running import replace, write
from tests.sites.building import tiny_project

OFFSETS = (
    *("T-14d", "T-2d", "T-2d@20:00", "T-1d@23:59", "T-0d", "T-0d@10:00", "T-10m", "T-0m", "T+5m"),
    *("E-10m", "E+0m", "E+0d", "E+90m", "T+1d", "E+1d@12:00", "T+7d", "T+20d", ""),
)
MESSAGES = {
    "share-notice": ("notice", "T-2d@20:00"),
    "share-hour": ("countdown", "T-1h"),
    "share-closing": ("closing", "E-5m"),
    "share-thanks": ("thanks", "E+2h"),
    "share-tomorrow": ("reminder", "T-1d"),
    "share-summary": ("summary", "E+3d@20:00"),
    "share-reschedule": ("reschedule", ""),
    "share-cancel": ("cancel", ""),
}
SHARES = {
    "evening": ("Asia/Shanghai", "2026-10-04 20:30", "90m", ""),
    "midnight": ("Asia/Shanghai", "2026-10-10 23:00", "2h", ""),
    "cancelled": (
        *("Asia/Shanghai", "2026-10-18 20:30", "90m"),
        "changes:\n  - {at: 2026-10-16 22:10, type: cancelled, reason: 嘉宾生病}\n",
    ),
    "published": ("Asia/Shanghai", "2026-10-20 19:30", "60m", "consent: {publish_summary: yes}\n"),
    "berlin": ("Europe/Berlin", "2026-10-26 18:00", "90m", "consent: {publish_summary: no}\n"),
    "new-york": ("America/New_York", "2026-11-01 09:00", "60m", ""),
    "moved": (
        *("Asia/Shanghai", "2026-11-12 19:30", "90m"),
        "changes:\n  - {at: 2026-11-05 23:58, type: rescheduled, from: 2026-11-08 20:30,"
        " reason: 嘉宾出差}\n",
    ),
    "monday": ("Asia/Shanghai", "2026-11-09 12:30", "60m", ""),
    "tuesday": ("Asia/Shanghai", "2026-11-10 12:30", "60m", ""),
    "wednesday": ("America/New_York", "2026-11-11 22:30", "90m", ""),
}


def season_project(folder: Path, zone: str) -> Path:
    """A project whose team lives in a zone."""
    project = tiny_project(folder)
    replace(project, "mkdocs.yml", "  - qunce\nmark", f"  - qunce:\n      timezone: {zone}\nmark")
    items = "\n".join(_item(position, offset) for position, offset in enumerate(OFFSETS))
    playbook = "playbooks/share/guest-share.md"
    replace(project, playbook, "- [ ] 定日子 {#settle role=统筹 at=T-12d required}", items)
    replace(project, playbook, "snippets: [share-notice]", f"snippets: [{', '.join(MESSAGES)}]")
    for id, (purpose, offset) in MESSAGES.items():
        write(project, f"content/snippets/{id}.md", _message(purpose, offset))
    for id, details in SHARES.items():
        write(project, f"content/shares/{id}/index.md", _share(id, *details))
    summary = (project / "content/shares/florist/summary.md").read_text("utf-8")
    write(project, "content/shares/published/summary.md", summary)
    return project


def _item(position: int, offset: str) -> str:
    at = f" at={offset}" if offset else ""
    required = " required" if position % 2 else ""
    return f"- [ ] 做第 {position} 件事 {{#item-{position} role=统筹{at}{required}}}"


def _message(purpose: str, offset: str) -> str:
    at = f"at: {offset}\n" if offset else ""
    head = f"title: {purpose}\npurpose: {purpose}\nfor: share\n{at}"
    return f"---\n{head}---\n\n照着发。\n\n```群公告\n说一声\n```\n"


def _share(id: str, zone: str, start: str, duration: str, rest: str) -> str:
    status = "cancelled" if "type: cancelled" in rest else "scheduled"
    return (
        f"---\ntitle: {id}（示例）\nspeakers: [lin-xia]\nstart: {start}\nduration: {duration}\n"
        f"timezone: {zone}\nstatus: {status}\nformat: text\ngroups: [florist-a]\n{rest}---\n\n简介。\n"
    )

"""What an import would do, as one report that a person reads before it is done."""

from collections.abc import Iterator, Sequence

from qunce.cli.columns import padded
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.person import PERSON
from qunce.writing.imported.draft import Draft, Draught

SHOWN = 8
"""Lines of each list on the terminal; `--report` has them all."""


def report(draught: Draught, kind: str, shown: int = SHOWN) -> str:
    """The report, each list cut to so many lines."""
    return "\n".join(_lines(draught, kind, shown)) + "\n"


def _lines(draught: Draught, kind: str, shown: int) -> Iterator[str]:
    yield from _listed(
        f"新建 {len(draught.drafts)} 份{kind}", [_draft(d) for d in draught.drafts], shown
    )
    people = [f"{person.values['title']} → {person.id}" for person, _ in draught.people]
    yield from _listed(f"新建 {len(people)} 位{PERSON.title}", people, shown)
    if draught.same:
        yield f"已经有、一样的 {len(draught.same)} 份，不动"
    different = [
        f"{one.where}（{one.id}）{label}：原来是 {before}，表格里是 {after}"
        for one in draught.different
        for label, before, after in one.changes
    ]
    head = f"已经有、和表格不同的 {len(draught.different)} 份，不动，要改的自己改"
    yield from _listed(head, different, shown)
    yield from _listed(f"跳过 {len(draught.skipped)} 份", draught.skipped, shown)
    yield from _listed(f"不要的 {len(draught.taken_out)} 列", draught.taken_out, shown)
    yield from _remarks(draught, shown)
    yield from _listed(
        f"要先定的 {len(draught.questions)} 件事", draught.questions, len(draught.questions)
    )
    yield from _listed(
        f"读不懂的 {len(draught.complaints)} 处", draught.complaints, len(draught.complaints)
    )


def _draft(draft: Draft) -> str:
    when = "没有时间" if draft.kind.name is RecordKind.SHARE and not draft.when else draft.when
    return f"{padded(when, len('2026-12-06 20:30'))}  {draft.id}  {draft.title}".strip()


def _remarks(draught: Draught, shown: int) -> Iterator[str]:
    """By what they say: twenty lost pictures are one remark with twenty places."""
    by_head: dict[str, list[str]] = {}
    for draft in draught.drafts:
        for remark in draft.remarks:
            head, _, rest = remark.partition("：")
            by_head.setdefault(head, []).append(f"{draft.where}{'：' if rest else ''}{rest}")
    for head, places in by_head.items():
        yield from _listed(f"{head}，{len(places)} 处", places, shown)


def _listed(head: str, lines: Sequence[str], shown: int) -> Iterator[str]:
    if not lines:
        return
    yield head
    yield from (f"  {line}" for line in lines[:shown])
    if len(lines) > shown:
        yield f"  …… 还有 {len(lines) - shown} 个，全部的写进文件：--report 文件"

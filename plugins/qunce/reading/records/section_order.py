"""The reading order of a section, which the index page of its folder may give."""

from collections.abc import Iterable, Mapping

from qunce.model.addresses import MOUNT
from qunce.model.kinds.names import RecordKind
from qunce.model.problem_codes import ORDER_FOREIGN, ORDER_INCOMPLETE
from qunce.reading.records.placing import Placed
from qunce.reading.words.report import Report
from qunce.reading.words.wording import listed


def section_of(uri: str) -> str | None:
    """The section a page is the index of."""
    folder, _, rest = uri.removeprefix(f"{MOUNT}/").partition("/")
    return folder if uri.startswith(f"{MOUNT}/") and rest == "index.md" else None


def sections_by_playbook(placed: Iterable[Placed]) -> Mapping[str, str]:
    """Where each playbook lies, readable or not."""
    books = (one for one in placed if one.role is RecordKind.PLAYBOOK and one.is_well_placed)
    return {one.id: one.section for one in books}


def check_order(
    order: Iterable[str], section: str, sections: Mapping[str, str], line: int, report: Report
) -> None:
    """An order holds every playbook of its section and no other."""
    ordered = list(order)
    for id in ordered:
        elsewhere = sections.get(id, section)
        if elsewhere != section:
            what = f"order：{id} 在 {elsewhere} 里，不在 {section} 里"
            report.add(ORDER_FOREIGN, line, what, "从这里删掉它，它排在自己那一类里")
    left_out = sorted(id for id, own in sections.items() if own == section and id not in ordered)
    if left_out:
        what = f"order：漏了 {listed(left_out)}"
        report.add(ORDER_INCOMPLETE, line, what, "按读的先后把它排进去；不排的按编号站在最后")

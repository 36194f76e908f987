"""What one file says that only others show to be wrong."""

from collections.abc import Mapping

from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.problem_codes import (
    DUPLICATE_ID,
    EDITION_WITHOUT,
    SAME_NAME,
    SUMMARY_WITHOUT_SHARE,
)
from qunce.reading.records.gathered import Records
from qunce.reading.records.members_words import KnownNames, check_members_words
from qunce.reading.records.placing import Role
from qunce.reading.records.section_order import check_order, section_of
from qunce.reading.records.share import check_past
from qunce.reading.records.summary import check_allowed
from qunce.reading.words.report import Report
from qunce.reading.words.wording import listed

FOLDERS_PAGE = "index"
"""No record's old address: the page of its folder stands there."""


def check_summaries(records: Records, share_ids: frozenset[str]) -> None:
    """A summary needs a share beside it that allows it."""
    shares = records.of(RecordKind.SHARE)
    names = KnownNames.of(records.of(RecordKind.PERSON).values())
    for share_id, summary in records.of(RecordKind.SUMMARY).items():
        report = Report(summary.path)
        records.reports.append(report)
        if share_id not in share_ids:
            what = "同一个文件夹里没有分享的 index.md"
            report.add(SUMMARY_WITHOUT_SHARE, 1, what, SUMMARY_WITHOUT_SHARE.mend)
        elif share_id in shares:
            line = records.sources[summary.path].line_of("status")
            check_allowed(summary, line, shares[share_id], report)
            check_members_words(summary, shares[share_id], names, report)


def check_versions(records: Records) -> None:
    """What a snippet takes the place of is the one for everybody, not itself a version of it."""
    snippets = records.of(RecordKind.SNIPPET)
    for id, snippet in snippets.items():
        meant = snippets.get(snippet.instead_of or "")
        if meant is None or not meant.instead_of or snippet.instead_of == id:
            continue
        report = Report(snippet.path)
        records.reports.append(report)
        line = records.sources[snippet.path].line_of("instead_of")
        what = f"instead_of：{snippet.instead_of} 自己也是代替 {meant.instead_of} 的"
        report.add(EDITION_WITHOUT, line, what, "写它们共同代替的那段通用文案的编号")


def check_former_ids(records: Records, share_ids: frozenset[str]) -> None:
    """No calendar may take two shares for one, and no old address may lead to two of them."""
    uids: dict[str, str] = {}
    former: dict[str, str] = {}
    shares = records.of(RecordKind.SHARE).values()
    # Whose folder bears an id keeps it, wherever it stands in the order.
    for share in sorted(shares, key=lambda share: share.uid is not None):
        report = Report(share.path)
        records.reports.append(report)
        source = records.sources[share.path]
        owner = uids.setdefault(share.calendar_id, share.id)
        if owner != share.id:
            what = f"uid：日历里的编号 {share.calendar_id} 是分享 {owner} 的"
            report.add(DUPLICATE_ID, source.line_of("uid"), what, "两场不能合用，删掉或改正 uid")
        for id in share.former_ids:
            owner = id if id in share_ids else former.setdefault(id, share.id)
            if owner != share.id:
                what = f"former_ids：编号 {id} 现在是分享 {owner} 的"
                hint = f"从 former_ids 里删掉 {id}"
                report.add(DUPLICATE_ID, source.line_of("former_ids"), what, hint)


def check_former_addresses(records: Records, ids: Mapping[RecordKind, frozenset[str]]) -> None:
    """No old address of a playbook or a snippet may be in use, or lead to two of them."""
    for kind in (RecordKind.PLAYBOOK, RecordKind.SNIPPET):
        former: dict[str, str] = {}
        for record in records.of(kind).values():
            report = Report(record.path)
            records.reports.append(report)
            line = records.sources[record.path].line_of("former_ids")
            if FOLDERS_PAGE in record.former_ids:
                what = f"former_ids：{FOLDERS_PAGE} 是目录页的编号，目录页会被盖掉"
                report.add(DUPLICATE_ID, line, what, f"从 former_ids 里删掉 {FOLDERS_PAGE}")
            for id in record.former_ids:
                owner = id if id in ids[kind] else former.setdefault(id, record.id)
                if owner != record.id:
                    what = f"former_ids：编号 {id} 现在是{KINDS[kind].title} {owner} 的"
                    report.add(DUPLICATE_ID, line, what, f"从 former_ids 里删掉 {id}")


def check_names(records: Records) -> None:
    """Nobody can tell apart two people of one name on one page."""
    people = records.of(RecordKind.PERSON)
    for share in records.of(RecordKind.SHARE).values():
        on_stage = dict.fromkeys((*share.speakers, *([share.host] if share.host else [])))
        by_name: dict[str, list[str]] = {}
        for id in on_stage:
            if id in people:
                by_name.setdefault(people[id].title.casefold(), []).append(id)
        report = Report(share.path)
        records.reports.append(report)
        for ids in by_name.values():
            if len(ids) > 1:
                what = f"speakers：{listed(ids)} 都叫{people[ids[0]].title}，页面和公告上分不开"
                line = records.sources[share.path].line_of("speakers")
                report.add(SAME_NAME, line, what, SAME_NAME.mend)


def check_orders(records: Records, sections: Mapping[str, str]) -> None:
    """The index of a section orders what lies in its folder."""
    for page in records.of(Role.PAGE).values():
        section = section_of(page.uri)
        if section and page.order:
            report = Report(page.path)
            records.reports.append(report)
            line = records.sources[page.path].line_of("order")
            check_order(page.order, section, sections, line, report)


def days_ahead(library: Library) -> list[Problem]:
    """Shares that only have a day and are not known to be over."""
    recorded = library.last_recorded()
    problems: list[Problem] = []
    for share in library.shares.values():
        report = Report(share.path)
        check_past(share, recorded, report)
        problems += report.problems
    return problems

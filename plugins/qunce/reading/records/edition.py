"""One edition's file; and whether editions have the examples that pages ask for."""

from collections.abc import Iterable, Sequence, Set

from qunce.model.edition import Edition, Example
from qunce.model.kinds.edition import EDITION
from qunce.model.kinds.names import RecordKind
from qunce.model.problem_codes import EXAMPLE_MISSING, EXAMPLE_UNUSED, KEY_DUPLICATE
from qunce.reading.markdown.body import read_record_body
from qunce.reading.records.gathered import Records
from qunce.reading.records.wordings import read_allowances
from qunce.reading.values.keys import Values
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import AskedExample, Place, Report
from qunce.reading.words.wording import did_you_mean, listed
from qunce.reading.yaml.front_matter import Source


def parse_edition(source: Source, report: Report) -> Edition | None:
    """The edition a file describes; None when the report has errors."""
    values = read_map(source.header, EDITION.keys, Place(report, ""))
    _check_ids(values["examples"] or (), Place(report, "examples"))
    read_record_body(source, report)
    if report.has_errors:
        return None
    return Edition(
        id=source.id,
        path=source.path,
        title=values["title"],
        summary=values["summary"],
        examples=tuple(Example(one["id"], one["text"], one.line) for one in values["examples"]),
        body=source.body,
        body_line=source.body_line,
        line=values.line_of("examples"),
        compliance=read_allowances(values["compliance"]),
    )


def _check_ids(examples: Iterable[Values | None], place: Place) -> None:
    seen: dict[str, int] = {}
    for position, example in enumerate(examples, start=1):
        id = example and example["id"]
        if not example or not id:
            continue
        if id in seen:
            what = f"例子 {id} 在第 {seen[id]} 行已经写过"
            place.item(position).wrong(KEY_DUPLICATE, example.line, what, "只留一个")
        seen.setdefault(id, example.line)


def check_examples(records: Records, ids: Set[str]) -> None:
    """Every example that a page asks for is in every edition, and every one there is asked for.

    `ids` are those of all editions: what one that could not be read has is not known.
    """
    editions: dict[str, Edition] = records.of(RecordKind.EDITION)
    asked = [one for report in records.reports for one in report.examples]
    known = {example.id for edition in editions.values() for example in edition.examples}
    for one in asked:
        if one.id not in known and ids == editions.keys():
            _report_unknown(one, sorted(known), records)
    for edition in editions.values():
        report = Report(edition.path)
        records.reports.append(report)
        _check_whole(edition, [one for one in asked if one.id in known], report)
        _check_used(edition, {one.id for one in asked}, report)


def _report_unknown(asked: AskedExample, known: Sequence[str], records: Records) -> None:
    report = Report(asked.path)
    records.reports.append(report)
    guess = did_you_mean(asked.id, known)
    hint = f"改成 {guess}" if guess else f"可以写：{listed(known)}"
    if not known:
        hint = "先建 content/editions/<行业>.md，在 examples 里写上它"
    report.add(EXAMPLE_MISSING, asked.line, f"没有一个行业版写了例子 {asked.id}", hint)


def _check_whole(edition: Edition, asked: Iterable[AskedExample], report: Report) -> None:
    for id, one in {one.id: one for one in asked}.items():
        if edition.example(id) is None:
            what = f"examples：{one.path} 第 {one.line} 行要用例子 {id}，这里没有"
            report.add(EXAMPLE_MISSING, edition.line, what, f"加一条 - id: {id}，下一行写 text")


def _check_used(edition: Edition, asked: set[str], report: Report) -> None:
    for example in edition.examples:
        if example.id not in asked:
            what = f"examples：没有一页用例子 {example.id}"
            hint = f"在手册里写 /// example | {example.id}，或者删掉这一条"
            report.add(EXAMPLE_UNUSED, example.line, what, hint)

"""A mapping file to start from: what was guessed, and what is still to be decided."""

from collections.abc import Iterator, Mapping

from qunce.model.kinds.kind import Kind
from qunce.reading.exchange.columns import SKIP
from qunce.reading.exchange.mapping import targets
from qunce.reading.tables.table import Table
from qunce.writing.imported.draft import Draught
from qunce.writing.record_text import words


def example(table: Table, kind: Kind, meant: Mapping[str, str], draught: Draught) -> str:
    """The text of the mapping file for a table."""
    return "\n".join(_lines(table, kind, meant, draught)) + "\n"


def _lines(table: Table, kind: Kind, meant: Mapping[str, str], draught: Draught) -> Iterator[str]:
    yield f"# 哪一列放进哪一项。可以写：{' '.join(targets(kind))}"
    yield f"# day 和 clock 是分成两列的日期和钟点，speaker.… 写进新建的嘉宾，不要的写 {SKIP}。"
    yield "columns:"
    for column in table.columns:
        known = column in meant
        yield f"  {words(column)}: {meant.get(column, SKIP)}{'' if known else '  # 没猜出来'}"
    yield "# 格子空着、或者没有这一列时用的值。start 只写钟点，给只有日期的行用。"
    yield "# defaults: {series: sunday-share, duration: 90m, start: 20:30}"
    yield "# 日期都没有年份时，整份表是哪一年。"
    yield "# year: 2026"
    yield "# 跳过哪些行。"
    yield "# skip: [第 3 行]"
    yield "# 群和系列的名字对应哪个编号。"
    yield "# groups: {花艺一群: florist-a}"
    if draught.people:
        yield "# 新建的人用这些编号，可以改；同一个人的几个名字写同一个编号，不是人的写 skip。"
        yield "people:"
        yield from (f"  {words(one.values['title'])}: {one.id}" for one, _ in draught.people)

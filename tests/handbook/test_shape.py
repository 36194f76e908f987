"""Pages that can be read on a phone: short paragraphs, narrow tables, the checklist at hand."""

from collections.abc import Iterable
from itertools import pairwise
from math import ceil

from qunce.model.playbook import Playbook
from tests.handbook.passages import Kind, Passage, cells_of, passages_of
from tests.handbook.real import library, passages, texts

LONGEST_PARAGRAPH = 120
MOST_COLUMNS = 4
LONGEST_LABEL = 6
ONE_SCREEN = 25
"""Lines of a phone: a screen has 844 px, and a line of ours takes up to 34."""

HEAD_LINES = 10
"""The bar, the section and the title above a playbook's goal."""
FULL_WIDTH, CELL_WIDTH, ITEM_WIDTH = 21, 16, 19
"""Characters on a line at 390 px."""


def too_long(some: Iterable[Passage]) -> list[str]:
    """Running text without a break; a row of links breaks at its dots."""
    running = (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE)
    return [
        f"{one.place}：一段 {len(one.text)} 字，最多 {LONGEST_PARAGRAPH} 字，分成两段或列表"
        for one in some
        if one.kind in running and len(one.text) > LONGEST_PARAGRAPH and " · " not in one.text
    ]


def too_wide(some: Iterable[Passage]) -> list[str]:
    return [
        f"{one.place}：表有 {len(cells_of(one.text))} 列，最多 {MOST_COLUMNS} 列"
        for one in some
        if one.kind is Kind.ROW and len(cells_of(one.text)) > MOST_COLUMNS
    ]


def lines_before_checklist(goal: str, above: Iterable[Passage]) -> int:
    """How far down a phone the first item stands."""
    shown = [one for one in above if one.kind is not Kind.KEY]
    before = [None, *shown]
    return ceil(
        HEAD_LINES
        + ceil(len(goal) / FULL_WIDTH)
        + sum(_lines(one, previous) for one, previous in zip(shown, before, strict=False))
    )


def _lines(one: Passage, previous: Passage | None) -> float:
    if one.kind is Kind.HEADING:
        return 2.2
    if one.kind is Kind.ROW:
        # On a phone each row is a card, and the header row is gone.
        if previous is None or previous.kind is not Kind.ROW:
            return 0
        first, *rest = cells_of(one.text)
        return ceil(len(first) / FULL_WIDTH) + sum(ceil(len(c) / CELL_WIDTH) for c in rest) + 0.8
    if one.kind is Kind.ITEM:
        return ceil(len(one.text) / ITEM_WIDTH) + 0.2
    return ceil(len(one.text) / FULL_WIDTH) + 0.5


def checklist_line(book: Playbook) -> int:
    """In its chapter, which stands alone where a reader opens it."""
    above = [
        one for one in passages_of(book.path, texts()[book.path]) if one.line < book.items[0].line
    ]
    headings = [one.text for one in above if one.kind is Kind.HEADING]
    chapter = headings.index("步骤与清单")
    start = [one.line for one in above if one.kind is Kind.HEADING][chapter]
    return lines_before_checklist("", [one for one in above if one.line >= start])


def test_no_paragraph_is_a_wall():
    assert too_long(passages()) == []


def test_a_wall_is_found_and_a_row_of_links_is_none():
    text = f"{'字' * 121}\n\n- {'字' * 60}\n  {'字' * 61}\n\n- {' · '.join(['链接'] * 60)}\n\n{'字' * 120}"
    assert [told.partition("：")[0] for told in too_long(passages_of("a.md", text))] == [
        "a.md:1",
        "a.md:3",
    ]


def test_no_table_is_wider_than_a_phone():
    assert too_wide(passages()) == []


def test_a_wide_table_is_found():
    table = "| 一 | 二 | 三 | 四 | 五 |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |"
    assert [told.partition("：")[0] for told in too_wide(passages_of("a.md", table))] == [
        "a.md:1",
        "a.md:3",
    ]


def blank_cells(some: Iterable[Passage]) -> list[str]:
    """On a phone a row is a card: its first cell is its title, and a blank to fill in is a line."""
    return [
        one.place
        for above, one in pairwise(some)
        if one.kind is Kind.ROW
        and above.kind is Kind.ROW
        and ("" in cells_of(one.text) if "填写版" in one.heading else not cells_of(one.text)[0])
    ]


def test_cards_have_titles_and_forms_have_lines_to_write_on():
    books = [one for one in passages() if one.path.startswith("playbooks/")]
    assert blank_cells(books) == []


def test_a_card_without_a_title_and_a_form_without_a_line_are_found():
    table = "| 题 | 票 |\n|---|---|\n| 想听什么 | 27 |\n| | 19 |"
    form = "## 单（填写版）\n\n| 栏 | 填写 |\n|---|---|\n| 目标 | |\n| 谁 | ＿＿ |"
    assert blank_cells(passages_of("a.md", f"{table}\n\n{form}")) == ["a.md:4", "a.md:10"]


def test_every_checklist_is_on_the_first_screen_of_its_chapter():
    far = {book.path: checklist_line(book) for book in library().playbooks.values()}
    assert {path: lines for path, lines in far.items() if lines > ONE_SCREEN} == {}


def test_what_stands_above_a_checklist_is_counted_as_a_phone_shows_it():
    above = passages_of(
        "a.md", f"## 谁来做\n\n| 角色 | 做什么 |\n|---|---|\n| 主持 | {'字' * 17} |\n\n{'字' * 42}"
    )
    assert lines_before_checklist("字" * 22, above) == ceil(10 + 2 + 2.2 + (1 + 2 + 0.8) + 2.5)


def test_every_checklist_has_six_items_or_more():
    short = {b.path: len(b.items) for b in library().playbooks.values() if len(b.items) < 6}
    assert short == {}


def long_labels(path: str, text: str) -> list[str]:
    """Column heads that do not fit beside their values: on a phone they stand on each card."""
    return [
        f"{path}:{number}：栏名“{cell}”手机上一行放不下，最多 {LONGEST_LABEL} 字"
        for number, head in _heads(text.split("\n"))
        for cell in cells_of(head)[1:]
        if _width(cell) > LONGEST_LABEL
    ]


def _heads(lines: list[str]) -> list[tuple[int, str]]:
    return [
        (number, head)
        for number, (head, rule) in enumerate(pairwise(lines), start=1)
        if head.startswith("|") and rule.startswith(("|-", "| -"))
    ]


def _width(cell: str) -> float:
    """In Chinese characters: Latin ones take half."""
    return sum(1 if ord(sign) > 0x2000 else 0.55 for sign in cell)


def test_column_heads_fit_beside_their_values():
    books = [(book.path, texts()[book.path]) for book in library().playbooks.values()]
    assert [told for path, text in books for told in long_labels(path, text)] == []


def test_a_long_column_head_is_found_and_the_first_one_may_be_long():
    table = (
        "| 这一栏是每一行的名字 | 做什么 | 从哪里来（三次以上） |\n|---|---|---|\n| 一 | 二 | 三 |"
    )
    assert long_labels("a.md", f"先说。\n\n{table}") == [
        "a.md:3：栏名“从哪里来（三次以上）”手机上一行放不下，最多 6 字"
    ]

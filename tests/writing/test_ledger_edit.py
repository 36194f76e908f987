"""The commands of the ledger change only the lines they must."""

import difflib
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.model.share import Change, ChangeType, ShareStatus, Slot
from qunce.writing.ledger_edit import (
    with_new_id,
    with_new_place,
    with_new_slot,
    with_status,
    with_step,
    without_last_change,
)
from tests.builders import at
from tests.reading.projects import SHARE, good_text, library_of, write_project

MOVED = Change(
    at("2026-11-30 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", from_start=at("2026-12-06 20:30")
)
CANCELLED = Change(at("2026-12-01 09:00"), ChangeType.CANCELLED, "嘉宾生病")
POSTPONED = Change(
    at("2026-12-01 09:00"), ChangeType.POSTPONED, "场地停电", from_start=at("2026-12-06 20:30")
)

PLAIN = """\
---
title: 花店怎样把老顾客变成社群   # 定稿
start: 2026-12-06 20:30  # 周日
end: 2026-12-06 22:00
status: scheduled
# 下面是嘉宾
speakers: [lin-xia]
---

简介。
"""


def moved(source, start="2026-12-13 20:00", minutes=90, before=90):
    slot = Slot(at(start), at(start) + timedelta(minutes=minutes))
    old = Slot(MOVED.from_start, MOVED.from_start + timedelta(minutes=before))
    return with_new_slot(source, ShareStatus.SCHEDULED, old, slot, MOVED)


def changed_lines(before, after):
    """The lines taken out and put in, in the form of a diff without its context."""
    lines = difflib.ndiff(before.split("\n"), after.split("\n"))
    return [line for line in lines if line[0] in "+-"]


def test_a_move_changes_start_and_end_and_starts_a_ledger():
    assert changed_lines(PLAIN, moved(PLAIN)) == [
        "- start: 2026-12-06 20:30  # 周日",
        "+ start: 2026-12-13 20:00  # 周日",
        "- end: 2026-12-06 22:00",
        "+ end: 2026-12-13 21:30",
        "+ changes:",
        "+   - {at: 2026-11-30 10:00, type: rescheduled, from: 2026-12-06 20:30, reason: 嘉宾出差}",
    ]


def test_a_cancellation_changes_the_status():
    assert changed_lines(PLAIN, with_status(PLAIN, ShareStatus.CANCELLED, CANCELLED)) == [
        "- status: scheduled",
        "+ status: cancelled",
        "+ changes:",
        "+   - {at: 2026-12-01 09:00, type: cancelled, reason: 嘉宾生病}",
    ]


@pytest.mark.parametrize(
    ("written", "before", "minutes", "expected"),
    [
        ("90m", 90, 90, "90m"),
        ("1h30m", 90, 90, "1h30m"),
        ("90m", 90, 60, "60m"),
        ("1h30m", 90, 120, "2h"),
        ("2h", 120, 135, "2h15m"),
        ("2h", 120, 45, "45m"),
    ],
)
def test_a_duration_stays_a_duration_and_one_that_changes_is_recorded(
    written, before, minutes, expected
):
    source = PLAIN.replace("end: 2026-12-06 22:00", f"duration: {written}")
    edited = moved(source, minutes=minutes, before=before)
    assert f"\nduration: {expected}\n" in edited
    assert (f"from_duration: {written}, " in edited) == (before != minutes)


@pytest.mark.parametrize("quote", ["'", '"'])
def test_quotes_stay(quote):
    source = PLAIN.replace("2026-12-06 20:30", f"{quote}2026-12-06 20:30{quote}")
    assert f"\nstart: {quote}2026-12-13 20:00{quote}  # 周日\n" in moved(source)


def test_a_postponed_share_that_is_moved_is_on_again():
    source = with_status(PLAIN, ShareStatus.POSTPONED, POSTPONED)
    assert "\nstatus: scheduled\n" in moved(source)


LEDGERS = {
    "flow maps below each other": (
        "changes:\n  - {at: 2026-11-20 10:00, type: relocated, from: 二楼, reason: 装修}  # 一\n",
        "  - {at: 2026-12-01 09:00, type: cancelled, reason: 嘉宾生病}\n",
    ),
    "block maps": (
        "changes:\n- at: 2026-11-20 10:00\n  type: relocated\n  from: 二楼\n  reason: 装修\n",
        "- at: 2026-12-01 09:00\n  type: cancelled\n  reason: 嘉宾生病\n",
    ),
    "block maps further in": (
        "changes:\n    -   at: 2026-11-20 10:00\n        type: relocated\n"
        "        from: 二楼\n        reason: >\n          装修\n",
        "    -   at: 2026-12-01 09:00\n        type: cancelled\n        reason: 嘉宾生病\n",
    ),
    "a flow map over two lines": (
        "changes:\n  - {at: 2026-11-20 10:00, type: relocated,\n     from: 二楼, reason: 装修\n    }\n",
        "  - {at: 2026-12-01 09:00, type: cancelled, reason: 嘉宾生病}\n",
    ),
    "an empty key": (
        "changes:  # 还没有\n",
        "  - {at: 2026-12-01 09:00, type: cancelled, reason: 嘉宾生病}\n",
    ),
}


@pytest.mark.parametrize("style", LEDGERS)
def test_the_new_entry_is_written_in_the_style_of_the_last(style):
    ledger, added = LEDGERS[style]
    source = PLAIN.replace("# 下面是嘉宾\n", f"{ledger}# 下面是嘉宾\n")
    edited = with_status(source, ShareStatus.CANCELLED, CANCELLED)
    assert edited == source.replace("status: scheduled", "status: cancelled").replace(
        ledger, ledger + added
    )


@pytest.mark.parametrize(
    ("ledger", "edited"),
    [
        ("changes: []\n", "changes: [{NEW}]\n"),
        ("changes: [ ]  # 无\n", "changes: [{NEW}]  # 无\n"),
        ("changes: [{OLD}]\n", "changes: [{OLD}, {NEW}]\n"),
        ("changes: [{OLD}, ]  # [x]\n", "changes: [{OLD}, {NEW}, ]  # [x]\n"),
        ("changes: [\n  {OLD}\n]\n", "changes: [\n  {OLD},\n  {NEW}\n]\n"),
        ("changes: [\n  {OLD},\n]\n", "changes: [\n  {OLD},\n  {NEW},\n]\n"),
    ],
)
def test_a_ledger_in_brackets_stays_in_brackets(ledger, edited):
    entries = {
        "OLD": "at: 2026-11-20 10:00, type: relocated, from: 二楼, reason: 装修",
        "NEW": "at: 2026-12-01 09:00, type: cancelled, reason: 嘉宾生病",
    }
    for name, entry in entries.items():
        ledger, edited = ledger.replace(name, entry), edited.replace(name, entry)
    source = PLAIN.replace("# 下面是嘉宾\n", ledger)
    expected = PLAIN.replace("# 下面是嘉宾\n", edited).replace("scheduled", "cancelled")
    assert with_status(source, ShareStatus.CANCELLED, CANCELLED) == expected


def test_a_start_over_several_lines_becomes_one():
    source = PLAIN.replace("start: 2026-12-06 20:30", "start:\n  2026-12-06\n  20:30")
    assert "\nstart:\n  2026-12-13 20:00  # 周日\n" in moved(source)


def test_every_line_keeps_its_own_end():
    source = PLAIN.replace("\nend:", "\r\nend:").replace("\n# 下面", "\r# 下面")
    edited = moved(source)
    assert "  # 周日\r\nend: 2026-12-13 21:30\nstatus: scheduled\r# 下面是嘉宾\n" in edited


def test_crlf_stays_crlf():
    source = PLAIN.replace("\n", "\r\n")
    assert moved(source) == moved(PLAIN).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("reason", "written"),
    [
        ("嘉宾出差，改到下周", "嘉宾出差，改到下周"),
        ("时间: 待定, 见群", '"时间: 待定, 见群"'),
        ("#1 停电", '"#1 停电"'),
        ('说了"改期"', '说了"改期"'),
        ('"改期"', "'\"改期\"'"),
        ('it\'s [ok] "x"', "'it''s [ok] \"x\"'"),
        (" 两\n行\u200b ", "两 行"),
    ],
)
def test_a_reason_is_quoted_when_it_must_be(reason, written):
    change = Change(CANCELLED.at, CANCELLED.type, reason)
    edited = with_status(PLAIN, ShareStatus.CANCELLED, change)
    assert f"{{at: 2026-12-01 09:00, type: cancelled, reason: {written}}}\n" in edited


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("speakers: [lin-xia]", "changes: 改过", "changes 的写法改不了，请手工在它最后加一项：{at: 2026-11-30 10:00, type: rescheduled, from: 2026-12-06 20:30, reason: 嘉宾出差}"),
        ("speakers: [lin-xia]", "changes: &c []", "第 7 行：&c 在元数据里有特殊含义，这里不支持（直接写出值；文字以它开头时，给整个值加引号）"),
        ("speakers: [lin-xia]", "start: 2026-12-06 21:00", "start 写了不止一次（第 3 行、第 7 行），先在文件里只留一个"),
        ("title: 花店怎样", "title: a: b", "第 2 行：title 的值里有冒号（给整个值加引号，写成 title: \"a: b把老顾客变成社群   # 定稿\"）"),
        ("---\ntitle", "title", "第 1 行：文件开头没有元数据（第一行写 ---，下面写元数据，再用一行 --- 结束）"),
    ],
)  # fmt: skip
def test_what_cannot_be_edited_says_what_to_do_by_hand(old, new, message):
    with pytest.raises(ValueError) as raised:
        moved(PLAIN.replace(old, new))
    assert str(raised.value) == message


def test_metadata_on_one_line_is_left_to_the_author():
    source = "---\n{title: 花店, start: 2026-12-06 20:30, status: scheduled}\n---\n"
    with pytest.raises(ValueError, match="元数据要一行一个键，先手工改成那样"):
        moved(source)


def test_an_edited_share_reads_as_moved(tmp_path):
    source = moved(good_text(SHARE))
    share = library_of(write_project(tmp_path, {SHARE: source})).shares["florist"]
    assert (share.slot.start, share.slot.end) == (at("2026-12-13 20:00"), at("2026-12-13 21:30"))
    assert share.changes[-1] == MOVED
    assert share.sequence == 2


def test_a_cancelled_share_reads_as_cancelled(tmp_path):
    source = with_status(good_text(SHARE), ShareStatus.CANCELLED, CANCELLED)
    share = library_of(write_project(tmp_path, {SHARE: source})).shares["florist"]
    assert (share.status, share.changes[-1]) == (ShareStatus.CANCELLED, CANCELLED)


KEYS = [
    "title: 花店 # x",
    "place: '二楼, 东'",
    "# 注释",
    "",
    "tags: [a, b]",
    "consent:\n  record: no",
]
READABLE = st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))
LEDGER_TEXTS = [ledger for ledger, _ in LEDGERS.values() if "还没有" not in ledger]
LEDGER_TEXTS += ["", "changes: []\n"]


@given(
    before=st.lists(st.sampled_from(KEYS), unique=True),
    after=st.lists(st.sampled_from(["host: zhou-yu", "# 完", "number: 3"]), unique=True),
    ledger=st.sampled_from(LEDGER_TEXTS),
    reason=st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: text.strip()),
    body=st.text(READABLE | st.just("\n")),
)
def test_every_untouched_line_is_kept(before, after, ledger, reason, body):
    head = "\n".join(["---", *before, "status: scheduled", *after, ""])
    source = f"{head}{ledger}---\n{body}"
    change = Change(CANCELLED.at, CANCELLED.type, reason)
    try:
        edited = with_status(source, ShareStatus.CANCELLED, change)
    except ValueError as error:
        assert str(error) == "要写原因，例如 --reason 嘉宾出差"
        return
    kept = [line for line in source.split("\n") if line not in ("status: scheduled", "changes: []")]
    new = [line[2:] for line in changed_lines(source, edited) if line[0] == "+"]
    removed = [line[2:] for line in changed_lines(source, edited) if line[0] == "-"]
    assert removed in (["status: scheduled"], ["status: scheduled", "changes: []"])
    assert without_last_change(edited, None, ShareStatus.SCHEDULED) == source
    assert [line for line in edited.split("\n") if line in kept or line not in new] == kept


def test_an_empty_ledger_that_was_begun_and_taken_back_says_that_it_is_empty():
    source = PLAIN.replace("# 下面是嘉宾", "changes:  # 还没有")
    edited = with_status(source, ShareStatus.CANCELLED, CANCELLED)
    expected = source.replace("changes:", "changes: []")
    assert without_last_change(edited, None, ShareStatus.SCHEDULED) == expected


@pytest.mark.parametrize("style", sorted(LEDGERS.keys() - {"an empty key"}))
def test_what_is_taken_back_leaves_the_file_as_it_was(style):
    ledger, _ = LEDGERS[style]
    source = PLAIN.replace("# 下面是嘉宾\n", f"{ledger}# 下面是嘉宾\n")
    edited = with_status(source, ShareStatus.CANCELLED, CANCELLED)
    assert without_last_change(edited, None, ShareStatus.SCHEDULED) == source


@pytest.mark.parametrize(
    "ledger",
    [
        "changes: []",
        "changes: [{OLD}]",
        "changes: [ {OLD} ]",
        "changes: [{OLD}, ]  # [x]",
        "changes: [\n  {OLD}\n]",
        "changes: [\n  {OLD},\n]",
    ],
)
def test_brackets_are_left_as_they_were_too(ledger):
    old = "at: 2026-11-20 10:00, type: relocated, from: 二楼, reason: 装修"
    source = PLAIN.replace("# 下面是嘉宾", ledger.replace("OLD", old))
    edited = with_status(source, ShareStatus.CANCELLED, CANCELLED)
    assert without_last_change(edited, None, ShareStatus.SCHEDULED) == source


@pytest.mark.parametrize("length", ["end: 2026-12-06 22:00", "duration: 1h30m", "duration: 90m"])
@pytest.mark.parametrize("minutes", [90, 45, 120])
def test_a_move_that_is_taken_back_gives_the_old_time_in_its_old_spelling(length, minutes):
    source = PLAIN.replace("end: 2026-12-06 22:00", length)
    edited = moved(source, minutes=minutes)
    assert without_last_change(edited, at("2026-12-13 20:00"), ShareStatus.SCHEDULED) == source


PLACED = PLAIN.replace("status:", "place: 花市二楼\nstatus:")
RELOCATED = Change(at("2026-12-01 09:00"), ChangeType.RELOCATED, "停电", from_place="花市二楼")


@pytest.mark.parametrize("place", ["花市一楼", "城西: 3 号楼, 东", 'A "厅"', "it's 二楼"])
def test_another_place_is_quoted_when_it_must_be_and_taken_back(place):
    edited = with_new_place(PLACED, place, RELOCATED)
    assert [line[:8] for line in changed_lines(PLACED, edited)] == [
        *("- place:", "+ place:", "+ change", "+   - {a"),
    ]
    assert without_last_change(edited, None, ShareStatus.SCHEDULED) == PLACED


def test_the_authors_quotes_around_a_place_stay():
    source = PLACED.replace("花市二楼", "'花市二楼'  # 西门")
    assert "place: '花市一楼'  # 西门\n" in with_new_place(source, "花市一楼", RELOCATED)


def test_a_ledger_that_cannot_be_taken_apart_is_left_to_the_author():
    source = PLAIN.replace("# 下面是嘉宾", "changes: 改过")
    with pytest.raises(ValueError, match="请手工删掉它的最后一项"):
        without_last_change(source, None, ShareStatus.SCHEDULED)


def test_a_first_time_stands_above_the_status():
    source = "---\ntitle: 花店\nspeakers: [lin-xia]\nstatus: invited  # 等回话\n---\n"
    slot = Slot(at("2026-12-06 20:30"), at("2026-12-06 22:00"))
    assert with_step(source, ShareStatus.CONFIRMED, slot) == source.replace(
        "status: invited", "start: 2026-12-06 20:30\nduration: 90m\nstatus: confirmed"
    )


def test_a_new_id_is_noted_once_for_each_name_a_share_had():
    once = with_new_id(PLAIN, "florist", "florist")
    assert once == PLAIN.replace("\n---\n\n", "\nuid: florist\nformer_ids: [florist]\n---\n\n")
    assert with_new_id(once, "florist", "florist") == once
    assert "\nformer_ids: [florist, roses]\n" in with_new_id(once, "roses", "florist")
    assert with_new_id(once, "roses", "florist").count("uid:") == 1

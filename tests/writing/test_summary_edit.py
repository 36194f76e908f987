"""What the commands of a summary's life make of its file: the lines concerned, and no others."""

from datetime import date

import pytest

from qunce.model.summary import SummaryStatus
from qunce.writing.summary_edit import (
    with_approval,
    with_correction,
    with_publication,
    with_summary_status,
    with_withdrawal,
)

DAY = date(2026, 12, 8)
FILE = """\
---
# 谁写的，见群里
status: review   # 快了
takeaways: [甲, 乙, 丙]
speaker_approved: # 嘉宾看过的那天
authors: [xu-jing]
---

正文  
/// qa | 要管吗？
不用管。
///
"""  # noqa: W291 - two spaces at the end of a line are a line break of Markdown


def changed(text, before=FILE):
    """The lines that are new, and those that are gone."""
    old, new = before.splitlines(), text.splitlines()
    return [line for line in new if line not in old], [line for line in old if line not in new]


def test_a_status_alone_changes_one_word():
    text = with_summary_status(FILE, SummaryStatus.PUBLISHED)
    assert changed(text) == (["status: published   # 快了"], ["status: review   # 快了"])


def test_an_approval_fills_the_line_that_stood_empty_and_keeps_its_comment():
    text = with_approval(FILE, SummaryStatus.REVIEW, DAY)
    assert changed(text)[0] == ["speaker_approved: 2026-12-08 # 嘉宾看过的那天"]


def test_an_approval_of_another_day_takes_the_place_of_the_first():
    once = with_approval(FILE, SummaryStatus.REVIEW, date(2026, 12, 1))
    assert with_approval(once, SummaryStatus.REVIEW, DAY) == with_approval(
        FILE, SummaryStatus.REVIEW, DAY
    )


def test_the_day_of_publication_stands_at_the_end():
    text = with_publication(FILE, SummaryStatus.PUBLISHED, DAY)
    assert changed(text)[0] == ["status: published   # 快了", "published: 2026-12-08"]
    assert text.index("published: 2026") > text.index("authors")


@pytest.mark.parametrize(
    ("ledger", "expected"),
    [
        ("", ["corrections:", '  - {at: 2026-12-08, text: "人数: 120"}']),
        ("corrections: []\n", ['corrections: [{at: 2026-12-08, text: "人数: 120"}]']),
        (
            "corrections:\n  - at: 2026-12-01  # 头一次\n    text: 名字\n",
            ["  - at: 2026-12-08", '    text: "人数: 120"'],
        ),
    ],
)
def test_a_correction_joins_the_others_in_their_style(ledger, expected):
    before = FILE.replace("authors", f"{ledger}authors")
    text = with_correction(before, SummaryStatus.REVIEW, DAY, "人数: 120\n")
    assert changed(text, before)[0] == expected


def test_a_withdrawal_says_when_and_why():
    text = with_withdrawal(FILE, SummaryStatus.WITHDRAWN, DAY, "嘉宾：改了主意")
    assert changed(text)[0][-1] == "withdrawn: {at: 2026-12-08, reason: 嘉宾：改了主意}"


def test_line_ends_of_windows_stay():
    text = with_publication(FILE.replace("\n", "\r\n"), SummaryStatus.PUBLISHED, DAY)
    assert text.replace("\r\n", "") == text.replace("\r\n", "").replace("\n", "")


@pytest.mark.parametrize("words", ["", "  ", "\u200b"])
def test_a_correction_without_words_is_refused(words):
    with pytest.raises(ValueError, match="--text 后面要写字"):
        with_correction(FILE, SummaryStatus.CORRECTED, DAY, words)

"""The handbook's table of what is counted says what the program says."""

import re
from pathlib import Path

from qunce.model.review.measures import ALL_MEASURES

ROOT = Path(__file__).parents[2]
TABLE = re.compile(r"^\| 数据 \| 怎么数 \| 什么时候记 \|\n\|[-|]+\|\n((?:\|.*\n)+)", re.MULTILINE)


def rows(text):
    found = TABLE.search(text)
    assert found
    return [tuple(cell.strip() for cell in row.split("|")[1:4]) for row in found[1].splitlines()]


def test_the_table_of_the_guest_share_is_that_of_the_keys():
    text = (ROOT / "playbooks/share/guest-share.md").read_text(encoding="utf-8")
    assert rows(text) == [(one.title, one.how, one.when) for one in ALL_MEASURES]


def test_playbooks_that_count_shares_name_the_same_measures():
    named = f"metrics: [{', '.join(one.title for one in ALL_MEASURES)}]"
    for name in ("guest-share", "share-feedback"):
        assert named in (ROOT / f"playbooks/share/{name}.md").read_text(encoding="utf-8")

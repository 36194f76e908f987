"""The handbook's table of what is counted says what the program says."""

import re
from pathlib import Path

import pytest

from qunce.model.review.measures import ALL_MEASURES

ROOT = Path(__file__).parents[2]
TABLE = re.compile(r"^\| 数据 \| 怎么数 \| 什么时候记 \|\n\|[-|]+\|\n((?:\|.*\n)+)", re.MULTILINE)
METRICS = re.compile(r"^metrics: \[(.+)\]$", re.MULTILINE)


def rows(text):
    found = TABLE.search(text)
    assert found
    return [tuple(cell.strip() for cell in row.split("|")[1:4]) for row in found[1].splitlines()]


def test_the_table_of_what_is_counted_is_that_of_the_keys():
    text = (ROOT / "playbooks/share/share-feedback.md").read_text(encoding="utf-8")
    assert rows(text) == [(one.title, one.how, one.when) for one in ALL_MEASURES]


@pytest.mark.parametrize("name", ["guest-share", "share-feedback"])
def test_playbooks_that_count_shares_name_measures_of_the_table(name):
    """Two of them: a page that names all seven says none of them matters."""
    text = (ROOT / f"playbooks/share/{name}.md").read_text(encoding="utf-8")
    named = METRICS.search(text)
    assert named
    assert set(named[1].split(", ")) < {one.title for one in ALL_MEASURES}

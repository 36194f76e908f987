import re
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path

import yaml

import qunce_search
from qunce_search.documents import Facets
from qunce_search.front_matter import facets, is_excluded


def test_a_page_says_what_it_is():
    said = {
        "kind": "文案",
        "status": "即将",
        "copy": "各位晚上好",
        "copy_label": "复制草稿",
        "calendar": "share.ics",
        "boost": 2,
    }
    assert facets({"search": said}) == Facets(
        kind="文案",
        status="即将",
        copy="各位晚上好",
        copy_label="复制草稿",
        calendar="share.ics",
        boost=2.0,
    )


def test_dates_come_out_as_a_browser_reads_them():
    said = {"date": datetime(2026, 12, 6, 20, 30, tzinfo=UTC), "ends": date(2026, 12, 7)}
    assert facets({"search": said}) == Facets(date="2026-12-06T20:30:00+00:00", ends="2026-12-07")
    assert facets({"search": {"date": "2026-12-06T20:30+08:00"}}).date == "2026-12-06T20:30+08:00"


def test_dates_may_stand_outside_of_what_is_said_to_the_search():
    assert facets({"date": date(2026, 12, 6), "ends": "2026-12-07"}) == Facets(
        date="2026-12-06", ends="2026-12-07"
    )
    assert (
        facets({"date": date(2026, 12, 6), "search": {"date": "2026-12-05"}}).date == "2026-12-05"
    )


def test_messages_are_named_texts():
    said = {"messages": {"开场白": "大家好", "数": 3}}
    assert facets({"search": said}).messages == (("开场白", "大家好"),)


def test_names_are_a_list_or_one():
    assert facets({"search": {"about": ["林夏", 3]}}).about == ("林夏",)
    assert facets({"search": {"about": "林夏"}}).about == ("林夏",)


def test_questions_are_lines_and_may_stand_outside_as_well():
    asked = ["没人说话怎么办", 3, "冷场"]
    assert facets({"search": {"questions": asked}}).questions == ("没人说话怎么办", "冷场")
    assert facets({"questions": asked}).questions == ("没人说话怎么办", "冷场")


def test_what_makes_no_sense_counts_as_unsaid():
    assert facets({"search": {"kind": 3, "boost": "viel", "copy": ["a"], "date": True}}) == Facets()
    assert facets({"search": "nein"}) == Facets()
    assert facets({}) == Facets()


def test_a_page_may_stay_out():
    assert is_excluded({"search": {"exclude": True}})
    assert not is_excluded({"search": {"exclude": False}})
    assert not is_excluded({})


def test_the_readme_shows_every_facet():
    readme = Path(qunce_search.__file__).with_name("README.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(search:\n.*?)```", readme, re.DOTALL)
    shown = facets(yaml.safe_load(example[1]))
    unsaid = Facets()
    same = [f.name for f in fields(Facets) if getattr(shown, f.name) == getattr(unsaid, f.name)]
    assert same == []

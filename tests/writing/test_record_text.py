"""The text of a new record: what was meant, whatever is in it."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qunce.model.kinds.kind import walk
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.person import PERSON
from qunce.model.kinds.playbook import PLAYBOOK
from qunce.model.kinds.registry import KINDS
from qunce.model.kinds.series import SERIES
from qunce.model.kinds.share import SHARE
from qunce.model.kinds.summary import SUMMARY
from qunce.model.share import ShareStatus
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.nodes import compose
from qunce.writing.record_text import record_text, words


def test_keys_stand_in_the_order_of_their_kind_and_the_absent_are_left_out():
    values = {
        "status": ShareStatus.SCHEDULED,
        "duration": timedelta(minutes=90),
        "start": datetime(2026, 12, 6, 20, 30),  # noqa: DTZ001 - a wall time
        "speakers": ("lin-xia", "he-qing"),
        "title": "花店: 老顾客",
        "host": None,
    }
    assert record_text(SHARE.keys, values, "简介。") == (
        "---\n"
        'title: "花店: 老顾客"\n'
        "speakers: [lin-xia, he-qing]\n"
        "start: 2026-12-06 20:30\n"
        "duration: 90m\n"
        "status: scheduled\n"
        "---\n"
        "\n"
        "简介。\n"
    )


def test_values_are_spelt_by_their_type():
    values = {"title": "周三", "weekday": 2, "time": time(8), "duration": timedelta(hours=2)}
    assert record_text(SERIES.keys, values, "").splitlines()[1:-1] == [
        "title: 周三",
        "weekday: 周三",
        "time: 08:00",
        "duration: 120m",
    ]


def test_a_text_stays_as_it_was_typed_for_the_check_to_judge():
    values = {"title": "周三", "weekday": "周八", "time": "8 点", "duration": "long"}
    assert record_text(SERIES.keys, values, "").splitlines()[2:-1] == [
        "weekday: 周八",
        "time: 8 点",
        "duration: long",
    ]


def test_what_is_required_and_not_given_says_that_it_is_to_be_filled_in():
    values = {"reviewed": date(2026, 11, 22), "review_every": timedelta(days=180)}
    assert record_text(PLAYBOOK.keys, values, "").splitlines()[1:-1] == [
        "title: 标题待填",
        "summary: 一句话待填",
        "goal: 目标待填",
        "roles: [角色待填]",
        "when: 什么时候用待填",
        "effort: 工作量待填",
        "snippets: []",
        "metrics: [指标待填]",
        "reviewed: 2026-11-22",
        "review_every: 180d",
    ]


def test_a_key_can_be_explained_filled_or_empty():
    values = {"status": "draft", "takeaways": ()}
    text = record_text(SUMMARY.keys, values, "", explained=("takeaways", "speaker_approved"))
    lines = text.splitlines()[2:-1]
    assert [line.partition("#")[0] for line in lines] == ["takeaways: []  ", "speaker_approved: "]
    assert lines[1].endswith("# 嘉宾看过并同意发布的那天，发布前必填，例如 2026-12-08")


def test_a_value_of_no_key_is_a_mistake_of_ours():
    with pytest.raises(KeyError, match="titel"):
        record_text(PERSON.keys, {"titel": "林夏"}, "")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
def test_a_text_means_the_same_to_yaml_whatever_is_in_it(text):
    line = " ".join(text.split())
    [(_, value)] = compose(f"title: {words(text)}").entries
    assert value.text == line
    assert value.comment == ""


def read(key, text):
    """What reading makes of a record with this one key."""
    report = Report("x.md")
    values = read_map(compose(text.split("---\n")[1]), (key,), Place(report, ""))
    assert report.problems == []
    return values[key.name]


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(key, id=".".join((kind.name, *path)))
        for kind in KINDS.values()
        for path, key in walk(kind.keys)
        # Entries of the ledger hold nodes until their type tells what they mean.
        if key.name not in ("changes", "from")
    ],
)
def test_a_value_that_was_read_is_written_so_that_it_is_read_again(key):
    value = read(key, f"---\n{key.name}: {key.example}\n---\n")
    assert read(key, record_text((key,), {key.name: value}, "")) == value


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1), unique=True))
@example(["花店，案例", "[x]", "“引号”", "a: b", "#1", "- x", "yes"])
def test_a_list_of_texts_is_read_again_whatever_is_in_them(texts):
    tags = next(key for key in SHARE.keys if key.name == "tags")
    text = record_text((tags,), {"tags": texts}, "")
    [(_, node)] = compose(text.split("---\n")[1]).entries
    assert [item.text for item in node.items] == texts
    if not any(char in "".join(texts) for char in "“”‘’「」") and "待填" not in "".join(texts):
        assert read(tags, text) == tuple(texts)


@pytest.mark.parametrize("name", RecordKind)
def test_nothing_given_still_names_every_required_key(name):
    kind = KINDS[name]
    text = record_text(kind.keys, {}, "")
    assert [line.partition(":")[0] for line in text.splitlines()[1:-1]] == [
        key.name for key in kind.keys if key.is_required
    ]

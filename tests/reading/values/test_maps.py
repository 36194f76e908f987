"""Values of every type, and what is told of the others."""

import pytest

from qunce.model.kinds.group import PLATFORMS
from qunce.model.kinds.keys import NamedMaps
from qunce.model.kinds.kind import walk
from qunce.model.kinds.registry import KINDS
from qunce.model.kinds.series import WEEKDAYS
from qunce.model.people import Platform
from qunce.reading.values.maps import convert, read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.nodes import ScalarNode, compose

KEYS = [
    pytest.param(key, id=".".join((kind.name, *path)))
    for kind in KINDS.values()
    for path, key in walk(kind.keys)
]


def read(type_, node):
    report = Report("x.md")
    return convert(type_, node, Place(report, "键")), report.problems


@pytest.mark.parametrize("key", KEYS)
def test_the_example_of_every_key_is_a_good_value_of_it(key):
    [(_, node)] = compose(f"{key.name}: {key.example}").entries
    value, problems = read(key.type, node)
    assert problems == []
    assert value is not None


@pytest.mark.parametrize(
    "type_",
    [key.values[0].type for key in KEYS if isinstance(key.values[0].type, NamedMaps)],
)
def test_the_example_of_many_maps_is_good(type_):
    assert read(type_, compose(type_.example))[1] == []


@pytest.mark.parametrize(
    ("choice", "word", "value"), [(WEEKDAYS, "周日", 6), (PLATFORMS, "wechat", Platform.WECHAT)]
)
def test_a_word_of_a_choice_stands_for_its_value(choice, word, value):
    assert read(choice, ScalarNode(3, word)) == (value, [])


@pytest.mark.parametrize(
    ("choice", "words", "hint"),
    [
        (WEEKDAYS, "星期日", "改成 周日"),
        (WEEKDAYS, "星期天", "改成 周日"),
        (WEEKDAYS, "周7", "改成 周日"),
        (WEEKDAYS, "周末", "改成 周六"),
        (PLATFORMS, "企业微信", "改成 wecom"),
        (PLATFORMS, "微信群", "改成 wechat"),
        (PLATFORMS, "wechta", "改成 wechat"),
        (PLATFORMS, "脸书", "可以写：wechat、wecom、qq、feishu、dingtalk"),
    ],
)
def test_what_people_say_for_a_word_is_told_the_word(choice, words, hint):
    [problem] = read(choice, ScalarNode(3, words))[1]
    assert (problem.line, problem.message, problem.hint) == (
        3,
        f"键：没有“{words}”这个选项",
        hint,
    )


@pytest.mark.parametrize("key", KEYS)
def test_a_key_written_by_its_chinese_label_is_told_its_name(key):
    report = Report("x.md")
    read_map(compose(f"{key.label}: x"), (key,), Place(report, ""))
    [problem] = report.problems
    assert (problem.code, problem.hint) == ("key-unknown", f"改成 {key.name}")

import pytest

from qunce.cli.texts.text_files import file_name, safe
from qunce.model.offset import Moment
from tests.builders import at


def test_names_sort_by_time_and_say_what_where():
    moment = at("2026-12-04 20:00")
    assert file_name(3, Moment(moment.date(), moment), "预告公告", "群公告", "花艺一群") == (
        "003 2026-12-04 20.00 预告公告 群公告 花艺一群"
    )
    assert (
        file_name(4, Moment(moment.date(), None), "预告", "朋友圈", "")
        == "004 2026-12-04 预告 朋友圈"
    )
    assert file_name(99, None, "稍等", "群消息") == "099 现场 稍等 群消息"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ('花<店>:"a"/b\\c|d?e*f', "花 店 a b c d e f"),
        ("收尾...", "收尾"),
        ("../../etc", ".. .. etc"),
        ("\x00\n", "无名"),
        ("花" * 300, "花" * 20),
        ("👨‍👩‍👧" * 20, "👨‍👩‍👧" * 3),
        ("a" * 300, "a" * 20),
    ],
)
def test_what_a_system_forbids_in_names_is_left_out(words, name):
    assert safe(words) == name

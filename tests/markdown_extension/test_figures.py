"""Chats, tables to compare and diagrams on a page."""

import pytest

from qunce.markdown_extension.errors import BlockError
from tests.markdown_extension.converting import converted, engine

GOOD = """\
/// chat | 自己先答
    verdict: good
    me: 值班主持
- 群友A：几点[开始](a.md)？
- 值班主持：**八点**，
  不等人。
///
"""
BAD = """\
/// chat | 催人 <b>
    verdict: bad
- 值班主持：@所有人 快签到
///
"""
TABLE = """\
/// compare | 两条 `诊断`
| 缺 | 怎么看 | 先做 |
|---|---|:-:|
| 主持 | [没人接](a.md) | 排值班 |
///
"""
DIAGRAM = """\
/// diagram | 绕一圈
    shape: loop
    here: 激活
- [立项](a.md)
- 获取
- **激活**
///
"""


def test_a_chat_is_a_list_of_who_said_what():
    assert converted(GOOD) == (
        '<div class="qc-chats">\n<figure class="qc-chat">\n'
        '<figcaption><span class="qc-role">好</span><span>自己先答</span></figcaption>\n'
        '<ol class="qc-l">\n'
        '<li><span class="qc-who">群友A<span class="qc-said">：</span></span>'
        '<span class="qc-bubble">几点<a href="a.md">开始</a>？</span></li>\n'
        '<li class="is-me"><span class="qc-who">值班主持<span class="qc-said">：</span></span>'
        '<span class="qc-bubble"><strong>八点</strong>，不等人。</span></li>\n'
        "</ol>\n</figure>\n</div>"
    )


def test_who_speaks_first_stands_on_the_right_where_nobody_is_named():
    html = converted("/// chat | 甲乙\n- 甲：一\n- 乙：二\n- 甲：三\n///\n")
    assert html.count('<li class="is-me"><span class="qc-who">甲') == 2
    assert html.count("is-me") == 2
    assert "qc-role" not in html


def test_a_bad_chat_says_so_in_a_word_and_in_its_lines():
    html = converted(BAD)
    assert '<figure class="qc-chat is-bad">' in html
    assert '<span class="qc-role">差</span><span>催人 &lt;b&gt;</span>' in html


def test_two_chats_in_a_row_share_a_frame_and_a_third_begins_another():
    html = converted(f"{BAD}\n{GOOD}\n{BAD}")
    assert [frame.count("<figure") for frame in html.split('<div class="qc-chats">')[1:]] == [2, 1]


def test_chats_with_words_between_them_are_apart():
    html = converted(f"{BAD}\n换一种说法：\n\n{GOOD}")
    assert html.count('<div class="qc-chats">') == 2


def test_a_chat_may_stand_in_a_quote():
    quoted = "".join(f"> {line}\n" for line in GOOD.splitlines())
    assert converted(quoted).count("<li") == 2


def test_a_table_to_compare_is_a_named_region_that_keys_reach():
    html = converted(TABLE)
    region = 'aria-label="两条 诊断" class="qc-scroll" role="region" tabindex="0"'
    assert f"<div {region}>" in html
    assert '<table class="qc-cmp" data-columns="3">' in html
    assert '<th scope="row">主持</th>' in html
    assert '<a href="a.md">没人接</a>' in html
    assert "qc-table" not in html


@pytest.mark.parametrize(
    ("header", "is_told"), [("| a | b | c |", False), ("| a | b | c | d |", True)]
)
def test_who_sees_every_column_is_not_told_to_move_them(header, is_told):
    rows = header + "\n" + "|-" * header.count(" | ") + "|-|\n"
    html = converted(f"/// compare | 表\n{rows}| 1 | 2 | 3 |\n///\n")
    assert ("往左滑" in html) is is_told


@pytest.mark.parametrize(
    ("name", "place"), [("[主持](a.md)", "qc-compare"), ("新人占比高", "qc-compare is-wide")]
)
def test_a_first_column_with_long_names_is_wider(name, place):
    html = converted(f"/// compare | 表\n| a | b | c |\n|-|-|-|\n| {name} | 2 | 3 |\n///\n")
    assert f'<div class="{place}">' in html


def test_other_tables_on_the_page_stay_what_they_are():
    html = converted(f"{TABLE}\n| 缺 | 先做 |\n|---|---|\n| 主持 | 排值班 |\n")
    assert html.count('class="qc-table"') == 1


def test_a_diagram_is_drawn_of_its_list():
    html = converted(DIAGRAM)
    assert '<figure class="qc-fig">\n<figcaption><span>绕一圈</span></figcaption>' in html
    assert 'role="img" aria-labelledby="diagram-1-title diagram-1-desc"' in html
    assert "1 立项</text>" in html
    assert "标出的是激活。</desc>" in html
    assert "<li>" not in html


def test_the_diagrams_of_a_page_have_ids_of_their_own():
    html = converted(f"{DIAGRAM}\n{DIAGRAM}")
    assert ['id="diagram-1-title"' in html, 'id="diagram-2-title"' in html] == [True, True]


def test_the_page_is_told_which_blocks_it_holds():
    asked = []
    engine(lambda *question: asked.append(question) or "").convert(f"{GOOD}\n{TABLE}\n{DIAGRAM}")
    assert [name for block, name, _ in asked if block == "block"] == ["chat", "compare", "diagram"]


def test_they_need_no_plugin():
    assert "<figure" in engine().convert(GOOD)


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("/// chat | 空的\n///\n", "里面没有一条消息"),
        ("/// chat | 乱的\n一句话\n///\n", "不是列表项"),
        ("/// compare | 空的\n///\n", "三列以上的表格"),
        ("/// compare | 多的\n一句话\n\n| a | b | c |\n|-|-|-|\n| 1 | 2 | 3 |\n///\n", "正好一张"),
        ("/// diagram | 没有形状\n- 甲\n///\n", "没有写 shape"),
        ("/// diagram | 太少\n    shape: loop\n- 甲\n///\n", "写 3 到 12 项"),
    ],
)
def test_what_cannot_be_drawn_stops_the_page(block, message):
    with pytest.raises(BlockError, match=message):
        converted(block)

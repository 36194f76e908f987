"""Diagrams as shapes on a sheet as wide as a phone."""

from itertools import pairwise

import pytest

from qunce.model.figures.diagram import GROUPS, LIMITS, Diagram, Minutes, Part, Shape
from qunce.model.figures.width import width
from qunce.rendering.html.figures.diagram import diagram_html, drawing_of
from qunce.rendering.html.figures.said import said
from qunce.rendering.html.figures.sheet import NAME, WIDTH, WORDS, Box, Dot, Text, lines_of
from qunce.rendering.html.figures.timeline import LINE, spread

STAGES = ("立项", "获取", "激活", "留存", "变现", "推荐", "复制", "复盘")
LOOP = Diagram("八个阶段", Shape.LOOP, tuple(map(Part, STAGES)), here="留存")
STEPS = Diagram("三级", Shape.STEPS, (Part("提醒", "私聊"), Part("警告"), Part("移出")))
EVENING = Diagram(
    "一场",
    Shape.TIMELINE,
    (
        Part("0–3 分", "开场", minutes=Minutes(0, 3)),
        Part("3–5 分", "群规", minutes=Minutes(3, 5)),
        Part("5–40 分", "嘉宾讲", minutes=Minutes(5, 40)),
        Part("40–80 分", "答疑", minutes=Minutes(40, 80)),
    ),
)
AB = Diagram(
    "两组",
    Shape.SPLIT,
    (Part("大群", groups=(Part("A 群", "聊主题"), Part("B 群", "商量"))), Part("比签到率")),
    here="B 群",
)


def part_at_its_limit(shape: Shape) -> Part:
    limits = LIMITS[shape]
    return Part("名" * limits.name, "说" * limits.words)


def diagram_at_its_limit(shape: Shape) -> Diagram:
    part = part_at_its_limit(shape)
    if shape is Shape.SPLIT:
        group = Part("组" * GROUPS.name, "说" * GROUPS.words)
        return Diagram("图", shape, (Part(part.name, groups=(group,) * GROUPS.most), part))
    return Diagram("图", shape, (part,) * LIMITS[shape].most)


def right_edge(text: Text) -> float:
    size = WORDS if text.kind == "qc-words" else NAME
    wide = width(text.words) * size
    return text.x + (wide / 2 if text.anchor == "middle" else wide)


@pytest.mark.parametrize("shape", Shape)
def test_what_reading_lets_pass_stays_on_the_sheet(shape):
    drawing = drawing_of(diagram_at_its_limit(shape))
    texts = [one for one in drawing.shapes if isinstance(one, Text)]
    assert texts
    assert all(right_edge(text) <= WIDTH for text in texts)
    assert all(0 < text.y < drawing.height for text in texts)


@pytest.mark.parametrize("shape", Shape)
def test_no_words_stand_on_others(shape):
    texts = [one for one in drawing_of(diagram_at_its_limit(shape)).shapes if isinstance(one, Text)]
    for text in texts:
        beside = [one for one in texts if one is not text and abs(one.y - text.y) < WORDS]
        assert all(right_edge(text) <= one.x for one in beside if one.x >= text.x)


def test_a_loop_goes_down_and_comes_up_again():
    dots = [one for one in drawing_of(LOOP).shapes if isinstance(one, Dot)]
    down, up = dots[:4], dots[4:]
    assert [dot.y for dot in up] == [dot.y for dot in reversed(down)]
    assert {dot.x for dot in down}.isdisjoint({dot.x for dot in up})


@pytest.mark.parametrize("count", range(3, 13))
def test_an_odd_loop_has_one_more_on_its_way_down(count):
    diagram = Diagram("圈", Shape.LOOP, tuple(Part(f"第{n}") for n in range(count)))
    dots = [one for one in drawing_of(diagram).shapes if isinstance(one, Dot)]
    assert len(dots) == count
    assert sum(dot.x == dots[0].x for dot in dots) == (count + 1) // 2


def test_what_is_marked_has_a_filled_dot_and_a_heavier_name():
    shapes = drawing_of(LOOP).shapes
    assert [one.is_here for one in shapes if isinstance(one, Dot)] == [n == 3 for n in range(8)]
    assert [one.words for one in shapes if isinstance(one, Text) and one.kind == "qc-name"] == [
        "4 留存"
    ]


def test_each_step_stands_further_in_than_the_one_above():
    boxes = [one for one in drawing_of(STEPS).shapes if isinstance(one, Box)]
    assert [box.x for box in boxes] == sorted({box.x for box in boxes})
    assert all(above.y + above.height < below.y for above, below in pairwise(boxes))


def test_minutes_are_drawn_to_scale():
    bars = [one for one in drawing_of(EVENING).shapes if isinstance(one, Box)]
    a_minute = bars[3].height / 40
    assert [round(bar.height / a_minute) for bar in bars] == [3, 2, 35, 40]


def test_moments_are_evenly_spaced():
    diagram = Diagram("前后", Shape.TIMELINE, (Part("T-14 天", "请"), Part("T-2 天", "发")))
    first, second = (one for one in drawing_of(diagram).shapes if isinstance(one, Dot))
    assert second.y - first.y == LINE


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ([20, 120, 220], [20, 120, 220]),
        ([20, 22, 24], [20, 50, 80]),
        ([100, 238, 240], [100, 210, 240]),
    ],
)
def test_words_stand_beside_their_minutes_where_there_is_room(wanted, places):
    assert spread(wanted, 16, 240) == places


def test_groups_stand_side_by_side_and_are_equally_high():
    source, first, second, together = (one for one in drawing_of(AB).shapes if isinstance(one, Box))
    assert (first.y, first.height) == (second.y, second.height)
    assert first.x + first.width < second.x
    assert source.y < first.y < together.y
    assert second.is_here


@pytest.mark.parametrize(
    ("diagram", "words"),
    [
        (
            LOOP,
            "8 项绕一圈：立项、获取、激活、留存、变现、推荐、复制、复盘，再回到立项。标出的是留存。",
        ),
        (STEPS, "一步不够才到下一步。第 1 步提醒，私聊；第 2 步警告；第 3 步移出。"),
        (EVENING, "按先后：0–3 分，开场；3–5 分，群规；5–40 分，嘉宾讲；40–80 分，答疑。"),
        (AB, "大群，分成 2 组。A 群，聊主题；B 群，商量。之后：比签到率。标出的是B 群。"),
    ],
)
def test_a_diagram_says_in_words_what_it_shows(diagram, words):
    assert said(diagram) == words


def test_lines_are_about_equally_long():
    assert lines_of("一二三四五六七八九十", 9) == ["一二三四五", "六七八九十"]


def test_numbers_and_their_ranges_stay_whole():
    assert lines_of("请出来的 20–30 位", 6) == ["请出来的", "20–30 位"]


def test_a_line_never_begins_with_a_full_stop():
    assert lines_of("一二三四。五六七八。", 4) == ["一二三四。", "五六七八。"]


def test_words_are_escaped():
    diagram = Diagram("<b>", Shape.LOOP, (Part("a&b"), Part("<i>"), Part("丙")))
    html = diagram_html(diagram, "diagram-1")
    assert '<title id="diagram-1-title">&lt;b&gt;</title>' in html
    assert "1 a&amp;b" in html
    assert "<i>" not in html

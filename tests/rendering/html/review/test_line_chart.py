"""A line over a few values, with zero at its foot."""

from qunce.rendering.html.review.line_chart import FOOT, LEFT, RIGHT, TOP, line_chart


def places(values):
    return [(dot.x, dot.y, dot.number) for dot in line_chart(values).dots]


def test_values_stand_in_order_the_highest_on_top_and_zero_at_the_foot():
    assert places((0, 10)) == [(LEFT, FOOT, "0"), (RIGHT, TOP, "10")]
    assert line_chart((0, 10)).paths == (f"M{LEFT} {FOOT}L{RIGHT} {TOP}",)


def test_a_gap_breaks_the_line_and_keeps_its_place():
    chart = line_chart((4, 2, None, 4, 2))
    assert len(chart.paths) == 2
    assert len(chart.dots) == 4
    assert line_chart((8, None, 4)).paths == ()
    assert [x for x, _, _ in places((8, None, 4))] == [LEFT, RIGHT]


def test_a_single_value_and_nothing_but_zeros_can_be_drawn():
    assert places((5,)) == [((LEFT + RIGHT) // 2, TOP, "5")]
    assert places((0, 0)) == [(LEFT, FOOT, "0"), (RIGHT, FOOT, "0")]
    assert places((None, None)) == []


def test_of_many_values_the_first_the_last_and_the_highest_say_their_number():
    said = [number for _, _, number in places((3, 1, 9, 4, None, 5, 6, 7, 8, 2)) if number]
    assert said == ["3", "9", "2"]

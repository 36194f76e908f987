from dataclasses import replace
from threading import Thread

import pytest
from PIL import Image

from qunce.press.press import DRAWN, open_press, press_if_possible
from qunce.rendering.poster.order import CARD, Order
from tests.rendering.poster.posters import make_words

ORDER = Order(make_words(), CARD)


@pytest.fixture
def told():
    return []


@pytest.fixture
def press(tmp_path, told):
    return open_press(tmp_path, "", told.append)


def kept(press):
    return sorted((press.project / DRAWN).glob("*.drawn"))


def test_a_poster_is_drawn_once(press):
    png = press(ORDER)
    (file,) = kept(press)
    before = file.stat().st_mtime_ns
    assert press(ORDER) == png
    assert (kept(press), file.stat().st_mtime_ns) == ([file], before)


def test_what_another_run_has_drawn_is_taken_from_it(press, tmp_path):
    png = press(ORDER)
    (file,) = kept(press)
    other = open_press(tmp_path, "", print)
    other.drawn.keep(file.stem, b"from the cache")
    assert (png != b"from the cache", other(ORDER)) == (True, b"from the cache")


@pytest.mark.parametrize(
    "changed",
    [
        replace(ORDER, words=make_words(title="别的")),
        replace(ORDER, words=make_words(hours="20:00–21:30")),
        replace(ORDER, layout="极简"),
    ],
    ids=["title", "hours", "layout"],
)
def test_whatever_is_asked_otherwise_is_drawn_anew(press, changed):
    assert press(ORDER) != press(changed)
    assert len(kept(press)) == 2


def test_another_photo_under_the_same_name_is_drawn_anew(press):
    order = Order(make_words(), "极简", "photo.png")
    drawn = set()
    for colour in ("#c08040", "#4080c0"):
        Image.new("RGB", (300, 300), colour).save(press.project / "photo.png")
        drawn.add(press(order))
    assert len(drawn) == 2


def test_a_damaged_file_is_drawn_anew(press):
    png = press(ORDER)
    (file,) = kept(press)
    file.write_bytes(b"damaged")
    assert press(ORDER) == png
    assert file.read_bytes() != b"damaged"


def test_two_builds_at_once_get_the_same(tmp_path):
    found = []
    builds = [
        Thread(target=lambda: found.append(open_press(tmp_path, "", print)(ORDER)))
        for _ in range(4)
    ]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert (len(found), len(set(found))) == (4, 1)
    assert open_press(tmp_path, "", print)(ORDER) == found[0]


def test_a_photo_that_cannot_be_opened_is_told_at_every_build_and_left_out(press, told):
    (press.project / "photo.jpg").write_bytes(b"no picture")
    order = Order(make_words(), "极简", "photo.jpg")
    first = press(order)
    assert first == press(order) == press(replace(order, photo=None))
    assert told == ["photo.jpg：不是能用的照片，海报上没有放；换成 JPEG、PNG 或 WebP"] * 2


def test_without_a_font_a_build_is_told_once_and_goes_on(tmp_path, told):
    assert press_if_possible(tmp_path, "no.ttf", told.append) is None
    (line,) = told
    assert line.startswith("海报的字体 poster_font: no.ttf：没有这个文件。")
    assert line.endswith("，站点照常生成，没有海报")

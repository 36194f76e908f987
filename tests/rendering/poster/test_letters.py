import pytest
from PIL import Image, ImageChops, ImageDraw

from qunce.rendering.poster.letters import ALL, PIECE, letters_of
from qunce.rendering.poster.marks import Weight
from tests.rendering.poster.posters import faces

LINES = (
    "花店怎样把老顾客变成社群，",
    "AI 时代的 Community 从 20:30–22:00 开始",
    "（fj）“Wave”—— 3.5%！",
)


@pytest.mark.parametrize("words", LINES)
@pytest.mark.parametrize(("weight", "size"), [(Weight.BOLD, 120), (Weight.REGULAR, 34)])
def test_pieces_put_together_are_the_line_as_it_is_written_in_one(words, weight, size):
    font, size_of_all = faces()(weight, size), (40 * size, 3 * size)
    in_one, together = (Image.new("L", size_of_all) for _ in range(2))
    ImageDraw.Draw(in_one).text((size, 2 * size), words, ALL, font, anchor="ls")
    pen = size
    for piece in PIECE.findall(words):
        letters = letters_of(font, piece)
        together.paste(ALL, (pen + letters.left, 2 * size + letters.top), letters.amounts)
        pen += round(font.getlength(piece))
    assert ImageChops.difference(in_one, together).getbbox() is None


@pytest.mark.parametrize("words", LINES)
def test_no_character_is_lost_between_pieces(words):
    assert "".join(PIECE.findall(words)) == words

import pytest

from qunce.press.faces import FontMissingError, find_faces
from qunce.rendering.poster.marks import Weight
from tests.rendering.poster.posters import faces

LATIN = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def test_the_face_is_the_one_for_simplified_chinese():
    """Others draw 直 and 骨 as is done in Japan or Taiwan."""
    names = {faces()(weight, 40).getname() for weight in Weight}
    assert names == {("Noto Sans CJK SC", "Regular"), ("Noto Sans CJK SC", "Bold")}


def test_a_file_that_the_option_names_is_used(tmp_path):
    usual = faces().files[Weight.REGULAR]
    (tmp_path / "字体.ttc").symlink_to(usual)
    found = find_faces(tmp_path, "字体.ttc")
    assert found(Weight.BOLD, 40).getname() == ("Noto Sans CJK SC", "Regular")


@pytest.mark.parametrize(
    ("content", "what"), [(None, "没有这个文件"), (b"text", "不是能用的中文字体文件")]
)
def test_a_font_that_cannot_be_had_is_told_with_what_to_do(tmp_path, content, what):
    if content:
        (tmp_path / "a.ttf").write_bytes(content)
    with pytest.raises(FontMissingError) as told:
        find_faces(tmp_path, "a.ttf")
    assert str(told.value) == (
        f"海报的字体 poster_font: a.ttf：{what}。Debian、Ubuntu 上装 fonts-noto-cjk，或者改对路径"
    )


def test_a_font_of_somebody_who_is_not_known_here_is_not_there(tmp_path):
    with pytest.raises(FontMissingError, match="没有这个文件"):
        find_faces(tmp_path, "~nobody-of-that-name/a.otf")


def test_a_font_without_chinese_is_refused(tmp_path):
    with pytest.raises(FontMissingError, match="不是能用的中文字体文件"):
        find_faces(tmp_path, LATIN)


def test_characters_that_the_font_has_not_are_named_once():
    assert faces().lacking("花店 ★ 𠮷 สสวัส 花") == "สวั"


@pytest.mark.parametrize("weight", Weight)
def test_widths_are_those_of_the_face_at_that_size_without_loading_it(weight):
    words = "花店 Community 20:30–22:00，AV 怎样做？（fj）“Wave”—— 3.5% @家"
    for size in range(20, 170):
        assert faces().measure(weight, size)(words) == faces()(weight, size).getlength(words)


def test_another_font_has_another_fingerprint(tmp_path):
    usual = faces().files[Weight.REGULAR]
    (tmp_path / "one.ttc").write_bytes(usual.read_bytes())
    (tmp_path / "other.ttc").write_bytes(usual.read_bytes() + b"\0")
    one, other = (find_faces(tmp_path, f"{name}.ttc").fingerprint for name in ("one", "other"))
    assert one != other

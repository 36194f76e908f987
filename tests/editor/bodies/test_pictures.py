"""Pictures as they are stored."""

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from qunce.editor.bodies.pictures import PictureError, free_name, shrunk


def photo(width, height, **more):
    channels = [Image.effect_noise((width, height), 80) for _ in "RGB"]
    picture = Image.merge("RGB", channels)
    written = BytesIO()
    picture.save(written, "JPEG", **more)
    return written.getvalue()


def test_a_photo_is_made_small_and_forgets_where_it_was_taken():
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    stored = shrunk(photo(4000, 1000, exif=exif))
    with Image.open(BytesIO(stored.data)) as opened:
        assert (opened.size, stored.suffix) == ((1600, 400), ".jpg")
        assert not opened.getexif()


def test_a_picture_that_lies_on_its_side_stands_up():
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = shrunk(photo(300, 200, exif=exif))
    with Image.open(BytesIO(stored.data)) as opened:
        assert opened.size == (200, 300)


def test_a_drawing_keeps_its_edges():
    written = BytesIO()
    Image.new("RGB", (50, 50), "white").save(written, "BMP")
    assert shrunk(written.getvalue()).suffix == ".png"


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg onload=alert(1)>", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(PictureError, match="不是图"):
        shrunk(data)


def test_a_name_is_the_first_that_is_free():
    assert free_name("picture", ".jpg", {"picture-1.jpg", "picture-2.jpg"}) == "picture-3.jpg"


def test_a_text_in_a_picture_that_grows_without_end_is_told():
    written = BytesIO()
    bomb = PngInfo()
    bomb.add_text("a", "a" * 5_000_000, zip=True)
    Image.new("RGB", (1, 1)).save(written, "PNG", pnginfo=bomb)
    with pytest.raises(PictureError, match="不是图"):
        shrunk(written.getvalue())

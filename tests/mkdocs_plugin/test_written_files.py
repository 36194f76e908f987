"""A finished site as what its files say."""

import gzip
import zipfile

from qunce.mkdocs_plugin.written_files import written_files


def told(site, besides=()):
    return [(file.uri, file.content) for file in written_files(site, besides)]


def test_files_come_in_order_and_those_of_the_theme_are_left_out(tmp_path):
    for name in ("b.html", "a.html", "theme.js"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert told(tmp_path, {"theme.js"}) == [("a.html", b"a.html"), ("b.html", b"b.html")]


def test_what_is_packed_is_unpacked(tmp_path):
    (tmp_path / "a.xml.gz").write_bytes(gzip.compress(b"<urlset/>"))
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:t>x</w:t>")
    unpacked = dict(told(tmp_path))
    assert ("a.xml.gz", b"<urlset/>") in told(tmp_path)
    assert unpacked["b.docx（word/document.xml）"] == b"<w:t>x</w:t>"


def test_what_cannot_be_unpacked_is_still_read_as_it_is(tmp_path):
    for name in ("a.gz", "b.zip"):
        (tmp_path / name).write_bytes(b"no archive")
    assert told(tmp_path) == [("a.gz", b"no archive"), ("b.zip", b"no archive")]

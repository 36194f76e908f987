"""Documents of Word, read back with the library that everybody reads them with."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from PIL import Image

from qunce.rendering.publishing.article import composed
from qunce.rendering.publishing.exports import docx_of
from qunce.rendering.publishing.word import word_file
from tests.rendering.publishing.articles import make_article

BODY = (Path(__file__).parents[2] / "golden/publishing/everything/body.md").read_text("utf-8")
ARTICLE = make_article(BODY)


def png(width=1600, height=400):
    stream = BytesIO()
    Image.new("RGB", (width, height), "#1b5e8a").save(stream, "PNG")
    return stream.getvalue()


def read(data):
    return Document(BytesIO(data))


def styles_of(document):
    return [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]


def test_headings_lists_and_tables_have_the_styles_of_word():
    document = read(docx_of(ARTICLE, lambda _: None))
    found = styles_of(document)
    for expected in (
        ("Title", ARTICLE.title),
        ("Heading 1", "接龙开头写四行"),
        ("List Bullet", "卖的是什么"),
        ("List Bullet 2", "规格"),
        ("List Bullet 3", "颜色"),
        ("List Bullet", "☐ 写给谁看"),
        ("List Number", "几点截单"),
        ("Heading 3", "问：改单怎么算？"),
        ("Caption", "【图 1】接龙开头四行"),
    ):
        assert expected in found
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["哪天", "做什么"],
        ["周一", "发养护"],
        ["周四", "到货"],
    ]


def test_each_numbered_list_begins_to_count_anew():
    document = read(docx_of(ARTICLE, lambda _: None))
    numbered = [p for p in document.paragraphs if p.style.name == "List Number"]
    counts = {p.paragraph_format.element.pPr.numPr.numId.val for p in numbered}
    assert (len(numbered), len(counts)) == (5, 2)


def test_links_and_marks_of_words_stay():
    document = read(docx_of(ARTICLE, lambda _: None))
    links = {link.address: link.text for p in document.paragraphs for link in p.hyperlinks}
    assert links["https://example.com/four-lines"] == "再看一遍"
    runs = {run.text: run for p in document.paragraphs for run in p.runs}
    assert (runs["开头"].bold, runs["一律不退"].font.strike) == (True, True)
    assert runs["四行"].font.name == "Consolas"
    assert str(runs["def "].font.color.rgb) == "1B5E8A"


def test_a_picture_is_in_it_no_wider_than_its_text():
    document = read(docx_of(ARTICLE, lambda source: png() if source == "four-lines.png" else None))
    (shape,) = document.inline_shapes
    assert (round(shape.width.cm, 1), round(shape.height.cm, 2)) == (15.0, 3.75)
    assert ("Caption", "接龙开头四行") in styles_of(document)


def test_what_is_no_picture_leaves_its_words():
    document = read(docx_of(ARTICLE, lambda _: b"not a picture"))
    assert ("Caption", "【图 1】接龙开头四行") in styles_of(document)


def test_the_same_document_is_the_same_bytes_whatever_the_hour():
    one, other = (word_file("题", "许静", composed(ARTICLE), lambda _: None) for _ in range(2))
    assert one == other
    with ZipFile(BytesIO(one)) as made:
        assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", ["长" * 400, "a\x00b\x0bc\ufffe\uffff", "<w:p>&\"'", ""])
def test_whatever_stands_in_a_title_a_file_comes_of_it(text):
    article = make_article(f'{text}[甲](https://e.com/"<x>)', title=text, authors=(text,))
    document = read(docx_of(article, lambda _: None))
    assert document.paragraphs[0].text == text.replace("\x00", "").translate(
        dict.fromkeys(map(ord, "\x0b\ufffe\uffff"))
    )


def test_it_names_its_authors_and_no_program():
    properties = read(docx_of(ARTICLE, lambda _: None)).core_properties
    assert (properties.title, properties.author, properties.comments) == (
        ARTICLE.title,
        "许静（示例）",
        "",
    )

from qunce.rendering.html.fragment import FRAGMENT
from tests.markdown_extension.converting import converted


def test_a_fragment_comes_through_as_it_is():
    html = '<ul> <li data-x="*a*">https://a.example/_b_ &#10; {{c}}</li> </ul>'
    assert converted(f"一\n\n{FRAGMENT}{html}\n\n二\n") == f"<p>一</p>\n{html}\n\n<p>二</p>"


def test_what_a_fence_shows_is_no_fragment():
    shown = converted(f"```\n{FRAGMENT}<b>粗</b>\n```\n")
    assert "&lt;!--qunce--&gt;&lt;b&gt;粗&lt;/b&gt;" in shown


def test_html_of_an_author_is_still_read_as_markdown_reads_it():
    assert converted("<b>粗</b> *斜*") == "<p><b>粗</b> <em>斜</em></p>"

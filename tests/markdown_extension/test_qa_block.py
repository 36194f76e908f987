from qunce.model.question import question_anchor, question_id
from tests.markdown_extension.converting import converted, engine

ASKED = """
/// qa | 有人打卡但*从不*说话，要管吗？
不用管。

- 她在养自己的习惯
///
"""
ANCHOR = question_anchor(question_id("", "有人打卡但*从不*说话，要管吗？", ()))


def test_a_question_is_a_heading_with_its_answer_below():
    assert converted(ASKED).split("\n") == [
        '<div class="qc-qa">',
        f'<h3 id="{ANCHOR}">有人打卡但<em>从不</em>说话，要管吗？</h3>',
        "<div>",
        "<p>不用管。</p>",
        "<ul>",
        "<li>她在养自己的习惯</li>",
        "</ul>",
        "</div>",
        "</div>",
    ]


def test_a_question_needs_no_site():
    assert engine().convert(ASKED) == converted(ASKED)


def test_the_id_of_a_block_is_its_place_whatever_the_words():
    html = converted("/// qa | 忘了取怎么办？\n    id: late-pickup\n留到打烊。\n///\n")
    assert '<h3 id="qa-late-pickup">忘了取怎么办？</h3>' in html
    assert "late-pickup</" not in html


def test_a_question_asked_twice_has_two_places():
    twice = "/// qa | 要管吗？\n不用。\n///\n"
    html = converted(f"{twice}\n{twice}")
    first = question_id("", "要管吗？", ())
    assert f'id="qa-{first}"' in html
    assert f'id="qa-{first}-2"' in html


def test_the_places_of_one_page_are_not_those_of_the_next():
    markdown = engine()
    assert markdown.convert(ASKED) == markdown.reset().convert(ASKED)


def test_an_open_question_says_so_once():
    tag = '<span class="qc-tag qc-tag--moved">还没有答复</span>'
    for block in ("/// qa | 要管吗？\n///\n", "/// qa | 要管吗？\n    unanswered: yes\n///\n"):
        html = converted(block)
        assert html.count(tag) == 1
        assert "<div>" not in html
    html = converted("/// qa | 要管吗？\n    unanswered: yes\n嘉宾说回去查。\n///\n")
    assert html.count(tag) == 1
    assert "<p>嘉宾说回去查。</p>" in html


def test_tags_in_a_question_are_text():
    html = converted(
        "/// qa | <svg onload=alert(1)> 和 `<b>` 能用吗 [链接](javascript:x)\n不能。\n///\n"
    )
    assert (
        ">&lt;svg onload=alert(1)&gt; 和 <code>&lt;b&gt;</code> 能用吗 <span>链接</span></h3>"
        in html
    )

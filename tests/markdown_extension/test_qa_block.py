from tests.markdown_extension.converting import converted, engine

ASKED = """
/// qa | 有人打卡但*从不*说话，要管吗？
不用管。

- 她在养自己的习惯
///
"""


def test_a_question_and_its_answer_are_a_definition_list():
    assert converted(ASKED).split("\n") == [
        '<dl class="qc-qa">',
        "<dt>有人打卡但<em>从不</em>说话，要管吗？</dt>",
        "<dd>",
        "<p>不用管。</p>",
        "<ul>",
        "<li>她在养自己的习惯</li>",
        "</ul>",
        "</dd>",
        "</dl>",
    ]


def test_a_question_needs_no_site():
    assert engine().convert(ASKED) == converted(ASKED)


def test_tags_in_a_question_are_text():
    html = converted(
        "/// qa | <svg onload=alert(1)> 和 `<b>` 能用吗 [链接](javascript:x)\n不能。\n///\n"
    )
    assert (
        "<dt>&lt;svg onload=alert(1)&gt; 和 <code>&lt;b&gt;</code> 能用吗 <span>链接</span></dt>"
        in html
    )

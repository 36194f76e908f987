from qunce.rendering.html.fragment import clauses, json_for_script, one_line, verbatim


def test_a_fragment_is_one_line():
    assert one_line("<p>\n  一\n\n  二\r\n</p>\n") == "<p> 一 二 </p>"


def test_line_breaks_of_verbatim_text_survive():
    assert verbatim("一\n<二>") == "一&#10;&lt;二&gt;"


def test_a_line_separator_inside_a_text_is_left_alone():
    assert one_line(verbatim("一\u2028二")) == "一\u2028二"


def test_json_cannot_end_its_script():
    assert (
        json_for_script('{"a": "</script><b>&"}')
        == '{"a": "\\u003c/script\\u003e\\u003cb\\u003e\\u0026"}'
    )


def test_the_clauses_of_a_title_stay_whole():
    assert clauses("顾客问“它老是挠”，怎么答") == (
        '<span class="qc-clause">顾客问“它老是挠”，</span><span class="qc-clause">怎么答</span>'
    )


def test_a_title_of_one_clause_is_left_alone():
    assert clauses("怎么答<b>？") == "怎么答&lt;b&gt;？"


def test_no_character_of_a_title_is_lost():
    title = "，他问：“好吗？”（答：好！）"
    assert clauses(title).striptags() == title

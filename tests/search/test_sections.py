from qunce_search.documents import Section
from qunce_search.sections import plain, sections


def texts(html, title="页"):
    return [section.text for section in sections(html, title)]


def test_a_page_is_cut_at_headings_that_can_be_linked():
    html = "<h1>页</h1><p>开头</p><h2 id='a'>一</h2><p>甲</p><h3 id=b>二</h3>乙<h2>没有编号</h2>丙"
    assert sections(html, "页") == (
        Section("", "页", "页\n开头"),
        Section("a", "一", "甲"),
        Section("b", "二", "乙\n没有编号\n丙"),
    )


def test_inline_tags_do_not_end_a_word_and_blocks_do():
    assert texts("<p>嘉<b>宾</b>须<a href='#'>知</a></p><p>排期</p>") == ["嘉宾须知\n排期"]
    assert texts("<td>改期</td><td>延期</td>") == ["改期\n延期"]


def test_labels_that_touch_are_words_of_their_own():
    assert texts('<li>写复盘<span class="must">必做</span><span class="role">统筹</span></li>') == [
        "写复盘必做 统筹"
    ]
    task = (
        '<label><span>写复盘 <span class="must">必做</span></span></label><span class="role">统筹'
    )
    assert texts(f"<li>{task}</span></li>") == ["写复盘 必做 统筹"]
    assert texts('<b>群</b><span>规</span>和<span class="x">群</span>规') == ["群规和群规"]


def test_a_line_break_in_a_chinese_paragraph_joins():
    assert texts("<p>先写讲什么，\n  再写什么时候\nabc def\nghi</p>") == [
        "先写讲什么，再写什么时候\nabc def\nghi"
    ]


def test_lines_of_code_stay_lines():
    assert texts("<pre><code>第一行\n第二行</code></pre>") == ["第一行\n第二行"]


def test_code_is_text_too():
    assert texts('<pre><span class="k">def</span> <span>find</span>(x &lt; 3):</pre>') == [
        "def find(x < 3):"
    ]


def test_what_is_no_text_is_left_out():
    html = (
        "<style>p{}</style><script>if (a<b) f('</p>')</script><svg><title>图标</title></svg>"
        "<!-- 批注 <h2 id=x>假</h2> --><button>复制</button><p>正文</p>"
    )
    assert texts(html) == ["正文"]


def test_permalinks_and_line_numbers_are_left_out():
    html = '<h2 id="a">标题<a class="headerlink" href="#a">¶</a></h2><td class="x linenos">1</td>甲'
    assert sections(html, "页")[1] == Section("a", "标题", "甲")


def test_marked_elements_are_left_out_with_all_they_hold():
    assert texts("<div data-search-exclude><div>甲</div>乙</div><p>丙</p>") == ["丙"]
    assert texts("<span aria-hidden='true'>林</span>林夏") == ["林夏"]


def test_a_marked_heading_takes_its_section_with_it():
    html = "<h2 id=a data-search-exclude>一</h2>甲<h2 id=b>二</h2>乙"
    assert [section.title for section in sections(html, "页")] == ["页", "二"]


def test_pictures_speak_by_their_alternative_text():
    assert texts('<p>看<img src="x.png" alt="排期表">这里</p>') == ["看\n排期表\n这里"]


def test_a_greater_sign_in_an_attribute_does_not_end_the_tag():
    assert texts("""<p data-x="a > b" title='<h2 id="y">'>正文</p>""") == ["正文"]


def test_characters_are_read_as_meant():
    assert texts("<p>A &amp; B &lt;script&gt; &#x4f60;</p>") == ["A & B <script> 你"]


def test_broken_html_neither_fails_nor_hangs():
    assert texts("<p>甲<div>乙</p></b><h2 id=a") == ["甲\n乙\n<h2 id=a"]
    assert texts('<a title="' * 2000 + "甲")[0].endswith("甲")


def test_the_text_of_inline_html():
    assert plain("A &amp; <b>B</b>") == "A & B"

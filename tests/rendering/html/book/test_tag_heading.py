from qunce.rendering.html.book.tag_heading import tag_anchor, tag_heading


def test_a_tag_is_words_whatever_it_holds():
    assert (
        tag_heading('C++ & "花"')
        == '<h2 id="tag-C++-&amp;-&#34;花&#34;">C++ &amp; &#34;花&#34;</h2>'
    )


def test_an_anchor_has_no_blanks():
    assert tag_anchor("老 顾　客") == "tag-老-顾-客"

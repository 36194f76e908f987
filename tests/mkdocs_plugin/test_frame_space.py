import re

from hypothesis import given
from hypothesis import strategies as st

from qunce.mkdocs_plugin.frame_space import at_the_margin, without_indentation


def test_the_frame_loses_its_indentation_and_the_content_nothing():
    page = "<body>\n\n   <nav>\n  <article>\n<pre>\n  a\n\n  b</pre>\n</article>\n  \n  </body>\n"
    assert without_indentation(page) == (
        "<body>\n<nav>\n<article>\n<pre>\n  a\n\n  b</pre>\n</article>\n</body>\n"
    )


def test_a_page_without_content_stays_as_it_is():
    assert without_indentation("<html>\n  <body>") == "<html>\n  <body>"


@given(st.text(st.sampled_from("a<\n\r\t\x0b\x1f\x85\u2028\u3000 ")))
def test_only_white_space_around_line_breaks_goes(html):
    assert at_the_margin(html) == re.sub(r"\s*\n\s*", "\n", html)

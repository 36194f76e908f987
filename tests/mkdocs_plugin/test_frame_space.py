from qunce.mkdocs_plugin.frame_space import without_indentation


def test_the_frame_loses_its_indentation_and_the_content_nothing():
    page = "<body>\n\n   <nav>\n  <article>\n<pre>\n  a\n\n  b</pre>\n</article>\n  \n  </body>\n"
    assert without_indentation(page) == (
        "<body>\n<nav>\n<article>\n<pre>\n  a\n\n  b</pre>\n</article>\n</body>\n"
    )


def test_a_page_without_content_stays_as_it_is():
    assert without_indentation("<html>\n  <body>") == "<html>\n  <body>"

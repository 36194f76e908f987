from benchmarks.search.rendered import RenderedPage, rendered_pages

PAGE = """<html><body><nav>目录</nav><article>
<h1 id="a">红包<em>怎么</em>发</h1><p>先看 &lt;规则&gt;</p><script>let code;</script>
<h2>红线五问</h2><table><tr><td>一</td></tr></table></article></body></html>"""


def test_a_page_is_read_as_its_article_without_scripts(tmp_path):
    file = tmp_path / "red-packet" / "index.html"
    file.parent.mkdir()
    file.write_text(PAGE, "utf-8")
    [page] = rendered_pages(tmp_path)
    read = RenderedPage(page.address, page.title, page.headings, " ".join(page.text.split()))
    assert read == RenderedPage("red-packet/", "红包怎么发", ("红线五问",), "先看 <规则> 一")

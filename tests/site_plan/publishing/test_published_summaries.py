"""The summaries of the handbook itself, as they go to 公众号."""

from pathlib import Path

import pytest

from qunce.reading.records.project import read_project
from qunce.rendering.publishing.article import composed
from qunce.rendering.publishing.parsing import blocks_of_html
from qunce.rendering.publishing.wechat import wechat_html
from qunce.rendering.publishing.wechat_fields import wechat_fields
from qunce.site_plan.publishing.article_of import article_of
from tests.rendering.publishing.articles import strangers


@pytest.fixture(scope="module")
def articles():
    library = read_project(Path(__file__).parents[3] / "mkdocs.yml").library
    assert library
    published = [summary for summary in library.summaries.values() if summary.is_public]
    assert len(published) > 3
    return [article_of(library, summary) for summary in published]


def test_nothing_stands_in_them_that_its_editor_would_drop(articles):
    htmls = {article.id: wechat_html(composed(article)) for article in articles}
    assert {id: strangers(html) for id, html in htmls.items() if strangers(html)} == {}
    assert max(map(len, htmls.values())) < 20_000


def test_exporting_them_again_changes_nothing(articles):
    for article in articles:
        html = wechat_html(composed(article))
        assert wechat_html(blocks_of_html(html)) == html


def test_their_fields_fit(articles):
    over = [
        (article.id, field.name)
        for article in articles
        for field in wechat_fields(article)
        if field.limit and len(field.text) > field.limit
    ]
    assert over == []

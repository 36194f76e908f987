"""What cannot be read is said, in the box; what can be read still works."""

import pytest
from playwright.sync_api import expect

from tests.search.box.typing import Box

LOST = "**/assets/qunce-search/{}"


@pytest.fixture
def damaged(open_context, origin):
    """A function that lets files of the index be lost or cut short, and opens the box's page.

    A file cut short is a script that cannot be parsed: the browser reports that by itself.
    """
    page = open_context(fail_on_errors=False).new_page()

    def damage(files, body=None):
        def answer(route):
            if body is None:
                route.abort()
            else:
                route.fulfill(body=body, content_type="text/javascript")

        page.route(LOST.format(files), answer)
        page.goto(origin)
        return Box(page)

    return damage


def retry(box, query):
    box.input.fill("")
    box.input.fill(query)


@pytest.mark.parametrize("body", [None, 'qunceSearch.deliver("head","x",{"pages":[['])
def test_a_lost_head_is_said_and_tried_again(damaged, body):
    box = damaged("head.js*", body)
    box.page.keyboard.press("/")
    box.page.keyboard.insert_text("群规")
    expect(box.status).to_contain_text("没有读到索引")
    box.page.unroute(LOST.format("head.js*"))
    retry(box, "欢迎语")
    expect(box.items.first).to_contain_text("新人欢迎语")


@pytest.mark.parametrize("body", [None, "", 'qunceSearch.deliver("terms/0","x","群规 '])
def test_lost_postings_leave_what_titles_say(damaged, body):
    box = damaged("terms/*", body)
    box.type("群规")
    expect(box.status).to_contain_text("索引有一部分没读到，结果可能不全")
    assert "群规模板" in box.titles


def test_lost_texts_leave_the_titles(damaged):
    box = damaged("texts/*")
    box.type("群规")
    expect(box.status).to_contain_text("索引有一部分没读到，结果可能不全")
    expect(box.item("群规模板").locator(".qs-excerpt")).to_be_empty()
    assert box.panel.locator(".qs-button", has_text="复制").count() == 0


def test_a_lost_style_only_costs_its_looks(damaged):
    box = damaged("search.css")
    box.type("群规")
    assert "群规模板" in box.titles


def test_lost_marks_only_cost_the_marks(damaged, origin):
    page = damaged("highlight.js").page
    page.goto(f"{origin}rules/?h=群规")
    page.wait_for_load_state("networkidle")
    assert page.locator("mark").count() == 0

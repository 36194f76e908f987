"""Without JavaScript everything can be read: nothing waits for a script to appear."""

import pytest

from tests.browser.handbook import share_path, snippet_path


@pytest.fixture
def plain_page(open_context):
    return open_context(java_script_enabled=False).new_page()


@pytest.fixture
def a_share(handbook):
    """One that lies ahead as the site is built."""
    return handbook.library.shares["florist-tea-together"]


def test_a_checklist_is_a_plain_list(plain_page, handbook, a_share):
    plain_page.goto(handbook.origin + share_path(a_share))
    rows = plain_page.locator("[data-item]")
    assert rows.count() == len(handbook.library.playbooks[a_share.playbook].items)
    assert all(row.is_visible() for row in rows.all())
    assert plain_page.locator("[data-progress]").first.is_hidden()


def test_every_channel_is_open_under_its_name(plain_page, handbook):
    snippet = max(handbook.library.snippets.values(), key=lambda snippet: len(snippet.texts))
    plain_page.goto(handbook.origin + snippet_path(snippet))
    shown = plain_page.locator("[role=tabpanel]:visible")
    names = [channel.inner_text() for channel in shown.locator("[data-channel]").all()]
    assert names == [text.channel.name for text in snippet.texts]
    assert all(text.is_visible() for text in shown.locator(".qc-text").all())
    assert plain_page.locator("[role=tablist]").is_hidden()


def test_no_button_pretends(plain_page, handbook, a_share):
    plain_page.goto(handbook.origin + share_path(a_share))
    assert not any(button.is_visible() for button in plain_page.locator(".qc-btn[data-copy]").all())
    plain_page.goto(handbook.url("snippet"))
    assert plain_page.locator("[data-fill]").is_hidden()


def test_the_home_page_does_not_say_that_nothing_is_planned(plain_page, handbook):
    plain_page.goto(handbook.origin)
    assert plain_page.get_by_text("后面还没有排上分享").is_hidden()


def test_every_month_of_the_schedule_is_there(plain_page, handbook):
    plain_page.goto(handbook.url("schedule"))
    months = plain_page.locator("[data-month]")
    assert months.count() > 1
    assert all(month.is_visible() for month in months.all())

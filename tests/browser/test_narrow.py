"""Lists of which a reader chooses a part: it needs the address, Back and what is drawn."""

import re

from playwright.sync_api import expect


def shown(page):
    return page.locator("[data-k]:visible")


def test_what_is_chosen_stands_in_the_address_and_back_takes_it_back(page, handbook):
    page.goto(handbook.url("questions"))
    everything = shown(page).count()
    note = page.locator("[data-narrow-count]")
    expect(note).to_have_text(str(everything))
    page.get_by_label("话题").select_option("售后")
    expect(page).to_have_url(re.compile(r"\?topic=%E5%94%AE%E5%90%8E$"))
    count = shown(page).count()
    assert 0 < count < everything
    expect(note).to_have_text(str(count))
    # A heading over nothing goes with its rows.
    assert page.locator("h2:visible").count() < page.locator("article h2").count()
    page.go_back()
    expect(note).to_have_text(str(everything))
    assert page.get_by_label("话题").input_value() == ""


def test_an_address_opens_on_what_it_names_and_on_everything_when_there_is_no_such_thing(
    page, handbook
):
    page.goto(handbook.url("questions") + "?topic=售后&person=nobody")
    assert page.get_by_label("话题").input_value() == "售后"
    assert 0 < shown(page).count() < page.locator("[data-k]").count()
    page.goto(handbook.url("questions") + "?topic=没有这个话题")
    assert shown(page).count() == page.locator("[data-k]").count()


def test_a_share_owes_nothing_until_it_is_over_and_then_says_how_long(page, handbook):
    """The page is built before the end: the reader's clock decides."""
    page.clock.set_fixed_time("2026-11-22T12:00:00+08:00")
    page.goto(handbook.url("overdue"))
    row = page.locator("[data-k]", has_text="群冷了两周，先补哪一条")
    expect(row).to_be_hidden()
    page.clock.set_fixed_time("2026-12-01T12:00:00+08:00")
    page.goto(handbook.url("overdue"))
    expect(row.locator(".qc-tag--late").first).to_have_text("逾期 3 天")

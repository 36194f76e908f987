"""The index of snippets: found by sound, filtered by an address, copied in one tap."""

import pytest

from qunce.model.placeholder import Subject
from tests.browser.handbook import snippet_path
from tests.browser.test_fill_page import EVENING, TONIGHT, expected, values_of

ROW = "[data-snippet]:visible"


@pytest.fixture
def index(page, handbook):
    page.clock.set_fixed_time(EVENING)
    page.goto(handbook.url("snippets"), wait_until="networkidle")
    return page


def found(page):
    return page.locator(ROW).evaluate_all("rows => rows.map(row => row.dataset.snippet)")


def button(page, snippet):
    return page.locator(f"[data-snippet={snippet}] button")


@pytest.mark.parametrize("query", ["改期", "gaiqi", "gqtz", "改期 公告"])
def test_a_text_is_found_by_its_words_and_by_their_sound(index, handbook, query):
    index.get_by_label("找一条").fill(query)
    assert "share-reschedule" in found(index)
    assert len(found(index)) < 8
    counted = f"{len(found(index))} / {len(handbook.library.snippets)} 条"
    assert index.locator("[data-snippet-count]").inner_text() == counted


def test_the_filter_is_the_address_and_comes_back_with_it(index):
    index.get_by_label("找一条").fill("群公告")
    index.get_by_label("用途").select_option("cancel")
    before = found(index)
    index.locator(f"{ROW} a").first.click()
    index.go_back()
    assert "purpose=cancel" in index.url
    assert (found(index), index.get_by_label("找一条").input_value()) == (before, "群公告")


def test_an_unknown_purpose_in_the_address_hides_nothing(page, handbook):
    page.goto(handbook.url("snippets") + "?purpose=nonsense")
    assert page.locator("[data-snippet]:not([hidden])").count() == len(handbook.library.snippets)


def test_phases_without_a_match_go_with_their_way_there(index):
    index.get_by_label("找一条").fill("改期")
    headings = index.locator(".qc-ix:visible h2").evaluate_all("all => all.map(one => one.id)")
    links = index.locator(".qc-jump a:visible").evaluate_all(
        "all => all.map(one => one.hash.slice(1))"
    )
    assert headings == links


def test_one_tap_copies_the_text_filled_for_the_share_that_is_next(index, handbook):
    snippet = handbook.library.snippets["share-hour"]
    button(index, snippet.id).click()
    index.get_by_text("已复制", exact=True).wait_for()
    copied = index.evaluate("navigator.clipboard.readText()")
    assert copied == expected(snippet, values_of(handbook, Subject.SHARE, TONIGHT))[0]
    assert (
        "已复制“一小时提醒”的群消息，按“11月22日"
        in index.locator("[data-snippet-said]").inner_text()
    )


def test_what_lacks_something_leads_to_the_form_with_the_share_chosen(index):
    lacking = button(index, "share-speaker-swap")
    assert lacking.inner_text() == "还差 3 项"
    lacking.click()
    index.wait_for_url("**/snippets/share-speaker-swap/?share=*")


def test_the_own_group_and_what_was_typed_for_it_fill_what_is_about_a_group(page, handbook):
    me = '{"role": "主持", "group": "florist-owners"}'
    page.add_init_script(f"localStorage.setItem('qunce:me:v1', '{me}')")
    snippet = handbook.library.snippets["group-rules"]
    typed = {"建群目的": "把花养好", "每周做什么": "周日 20:30 分享"}
    page.goto(handbook.origin + snippet_path(snippet))
    for name, words in typed.items():
        page.locator(f"[data-fill] [name={name}]").fill(words)
    page.goto(handbook.url("snippets"))
    page.get_by_label("找一条").fill(snippet.title)
    assert button(page, snippet.id).inner_text() == "去复制"
    button(page, snippet.id).click()
    page.wait_for_url("**/snippets/group-rules/?group=florist-owners")
    page.get_by_role("button", name="复制", exact=True).click()
    page.get_by_text("已复制", exact=True).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    values = values_of(handbook, Subject.GROUP, "florist-owners") | typed
    assert copied == expected(snippet, values)[0]

"""Ticks belong to a share, a list and an item: they outlive reloads, visits and edits."""

from datetime import timedelta

import pytest

from tests.browser.handbook import share_path

LISTED = "[...document.querySelectorAll('[data-item]')].map(row => row.dataset.item)"
TICKED = """[...document.querySelectorAll('[data-item]')]
  .filter(row => row.querySelector('input').checked).map(row => row.dataset.item)"""
BROKEN_STORAGE = {
    "refuses to write": "Storage.prototype.setItem = () => { throw new Error('full'); }",
    "is forbidden": """Object.defineProperty(window, 'localStorage',
      {get() { throw new DOMException('denied', 'SecurityError'); }})""",
}


@pytest.fixture
def a_share(handbook):
    return next(share for share in handbook.shares if not share.is_off)


@pytest.fixture(autouse=True)
def before_the_share(page, a_share):
    """Afterwards its checklist is folded."""
    page.clock.set_fixed_time(a_share.slot.start - timedelta(days=3))


def tick(page, item):
    label = page.locator(f"[data-item={item}] label").first
    label.scroll_into_view_if_needed()
    # The bar of a list comes when the list is near: a click that it comes into is on nothing.
    page.wait_for_function("() => !document.querySelector('[data-runs][hidden]')")
    label.click()


def status(page):
    return page.locator("[data-checklist] [role=status]").first.inner_text()


def test_ticks_survive_a_reload_and_a_visit_elsewhere(any_page, handbook, a_share):
    any_page.goto(handbook.origin + share_path(a_share))
    first, second, *_ = any_page.evaluate(LISTED)
    tick(any_page, first)
    tick(any_page, second)
    any_page.reload()
    assert any_page.evaluate(TICKED) == [first, second]
    any_page.locator(".md-tabs__link").first.click()
    any_page.go_back()
    assert any_page.evaluate(TICKED) == [first, second]


def test_progress_counts_ticks(any_page, handbook, a_share):
    any_page.goto(handbook.origin + share_path(a_share))
    items = any_page.evaluate(LISTED)
    tick(any_page, items[0])
    assert status(any_page) == f"已完成 1 / {len(items)}"
    assert any_page.locator("progress").first.evaluate("bar => [bar.value, bar.max]") == [
        1,
        len(items),
    ]
    tick(any_page, items[0])
    assert status(any_page) == f"已完成 0 / {len(items)}"


def test_two_tabs_stay_in_step(page, handbook, a_share):
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(handbook.origin + share_path(a_share))
    first = page.evaluate(LISTED)[0]
    tick(page, first)
    other.wait_for_function(f"() => {TICKED}.length == 1")
    assert other.evaluate(TICKED) == [first]
    assert status(other) == status(page)


@pytest.mark.parametrize("breakage", BROKEN_STORAGE.values(), ids=BROKEN_STORAGE.keys())
def test_without_storage_ticks_hold_until_the_page_is_closed(
    open_context, handbook, a_share, breakage
):
    context = open_context(fail_on_errors=False)  # Material's own scripts stumble here
    context.add_init_script(breakage)
    page = context.new_page()
    page.clock.set_fixed_time(a_share.slot.start - timedelta(days=3))
    page.goto(handbook.origin + share_path(a_share))
    first = page.evaluate(LISTED)[0]
    tick(page, first)
    assert page.evaluate(TICKED) == [first]
    assert status(page).endswith("，关掉页面就不再记得")


def test_the_keyboard_reaches_and_ticks_an_item(page, handbook, a_share):
    page.goto(handbook.origin + share_path(a_share))
    page.locator("[data-item] input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    assert len(page.evaluate(TICKED)) == 1
    assert page.evaluate("document.activeElement.matches('input, a')")


KEPT = "key => Object.keys(JSON.parse(localStorage.getItem(key)).done)"
POISON = [
    *("null", "5", '"甲"', "[]", "{", "", "{}", "true", '{"rev":null,"done":null}'),
    *(
        '{"rev":5,"done":{}}',
        '{"rev":[],"done":[]}',
        '{"rev":[],"done":"甲"}',
        '{"rev":{"map":1},"done":{}}',
    ),
    *(
        '{"rev":[null,{}],"done":{"constructor":1}}',
        '{"done":{"甲":1}}',
        '[{"rev":[]}]',
        "9" * 100_000,
    ),
]


def test_what_is_no_list_of_ticks_is_taken_for_none_and_kept_until_a_tick(page, handbook, a_share):
    errors = []
    page.on("pageerror", lambda error: errors.append(error))  # noqa: PLW0108 - Playwright marks the handler it is given, which no built-in allows
    url = handbook.origin + share_path(a_share)
    page.goto(url)
    first, second, *_ = page.evaluate(LISTED)
    tick(page, first)
    key = page.evaluate("Object.keys(localStorage).find(key => key.startsWith('qunce:check:'))")
    for poison in POISON:
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, poison])
        page.reload()
        assert page.evaluate(TICKED) == []
        assert page.evaluate("key => localStorage.getItem(key)", key) == poison
        tick(page, second)
        assert page.evaluate(KEPT, key) == [second]
    assert errors == []

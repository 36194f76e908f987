"""Channels as tabs: arrows move, one panel is open, one stop for the Tab key."""

import pytest

STATE = """list => [...list.querySelectorAll('[role=tab]')].map(tab => [
  tab.getAttribute('aria-selected') == 'true',
  tab.tabIndex == 0,
  !document.getElementById(tab.getAttribute('aria-controls')).hidden,
])"""


@pytest.fixture
def tab_list(page, handbook):
    page.clock.set_fixed_time("2026-11-20T19:40:00+08:00")
    page.goto(f"{handbook.origin}shares/florist-tea-together/")
    page.locator("[data-now] details > summary").click()
    return page.locator("[role=tablist]").filter(has=page.locator("[role=tab]:nth-child(3)")).first


def chosen(tab_list):
    """The position of the one tab that is selected, focusable and open."""
    state = tab_list.evaluate(STATE)
    (position,) = [position for position, values in enumerate(state) if any(values)]
    assert state[position] == [True, True, True]
    return position


@pytest.mark.parametrize(
    ("keys", "position"),
    [
        ([], 0),
        (["ArrowRight"], 1),
        (["ArrowRight", "ArrowRight"], 2),
        (["ArrowRight", "ArrowLeft"], 0),
        (["ArrowLeft"], -1),
        (["End"], -1),
        (["End", "ArrowRight"], 0),
        (["End", "Home"], 0),
    ],
)
def test_keys_choose_a_channel(tab_list, keys, position):
    count = tab_list.locator("[role=tab]").count()
    tab_list.locator("[role=tab]").first.focus()
    for key in keys:
        tab_list.page.keyboard.press(key)
    assert chosen(tab_list) == position % count
    if keys:
        assert tab_list.evaluate("list => list.contains(document.activeElement)")


def test_a_click_chooses_a_channel(tab_list):
    tab_list.locator("[role=tab]").nth(1).click()
    assert chosen(tab_list) == 1
    assert tab_list.locator("xpath=../*[@role='tabpanel']").nth(1).is_visible()

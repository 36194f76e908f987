"""Queries that led somewhere are there again, on this device, until they are cleared."""

from playwright.sync_api import expect

from tests.search.box.typing import ANSWERED

KEPT = "Object.entries(localStorage).filter(([key]) => key.includes('recent'))"
REFUSE = """for (const name of ['getItem', 'setItem']) {
  const given = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (key.startsWith('qunce-search')) throw new DOMException('no', 'SecurityError');
    return given.call(this, key, ...rest);
  };
}"""


def recent(box):
    box.page.keyboard.press("/")
    expect(box.status).not_to_be_empty()
    return [button.inner_text() for button in box.panel.locator(".qs-word:not(.qs-aside)").all()]


def use(box, query):
    box.page.keyboard.press("/")
    box.input.fill(query)
    expect(box.status).to_contain_text(ANSWERED)
    box.items.first.locator("a").first.click(modifiers=["Control"])
    box.input.fill("")
    box.page.keyboard.press("Escape")


def test_a_query_that_led_somewhere_is_offered_again(box, origin):
    box.type("欢迎语")
    box.page.keyboard.press("Enter")
    box.page.wait_for_url(f"{origin}welcome/**")
    assert recent(box) == ["欢迎语"]
    expect(box.status).to_have_text("最近搜过")
    box.panel.get_by_role("button", name="欢迎语").click()
    expect(box.items.first).to_contain_text("新人欢迎语")
    assert box.input.input_value() == "欢迎语"


def test_a_query_that_led_nowhere_is_not(box):
    box.type("欢迎语")
    box.page.reload()
    assert recent(box) == []


def test_a_tapped_filter_is_remembered_with_its_query(box):
    box.type("群规")
    box.chip("文案").click()
    expect(box.status).to_have_text("找到 2 页")
    box.items.first.get_by_role("button").click()
    box.page.reload()
    assert recent(box) == ["类型:文案 群规"]


def test_eight_are_kept_the_newest_first_each_once(box):
    for day in [*range(1, 11), 5]:
        use(box, f"签到第{day}天")
    assert recent(box) == [f"签到第{day}天" for day in (5, 10, 9, 8, 7, 6, 4, 3)]


def test_they_are_cleared(box):
    use(box, "欢迎语")
    assert recent(box) == ["欢迎语"]
    box.panel.get_by_role("button", name="清空最近搜过的").click()
    expect(box.panel.locator(".qs-word")).to_have_count(0)
    expect(box.input).to_be_focused()
    assert [value for _, value in box.page.evaluate(KEPT)] == ["[]"]


def test_where_storage_is_refused_the_search_works_and_remembers_until_it_is_left(
    page, origin, box
):
    page.add_init_script(REFUSE)
    page.goto(origin)
    use(box, "欢迎语")
    assert recent(box) == ["欢迎语"]
    page.reload()
    assert recent(box) == []


def test_what_else_lies_in_the_storage_does_no_harm(box):
    box.page.evaluate(
        "localStorage.setItem('qunce-search:recent:' + location.pathname, '{\"a\": 1}')"
    )
    box.page.reload()
    assert recent(box) == []
    use(box, "欢迎语")
    assert recent(box) == ["欢迎语"]

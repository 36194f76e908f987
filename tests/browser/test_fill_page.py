"""The fill-in page shows, for every record and every typed value, what Python would print."""

import random

import pytest
from playwright.sync_api import expect

from qunce.model.placeholder import Subject
from qunce.model.snippet import FieldType
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.conversion import with_every_channel
from qunce.rendering.text.subject_values import subject_values
from tests.browser.handbook import BUILT_AT, REPOSITORY, share_path, snippet_path
from tests.chromium import DESKTOP, PHONE
from tests.cli.running import run

EVENING, TONIGHT = "2026-11-22T19:00:00+08:00", "florist-tea-together"
"""An hour and a half before that share."""
SAMPLE = 5
"""Snippets visited per test: test_fill_algorithm has the many texts, this the page around them."""

SHOWN = "[...document.querySelectorAll('[data-text]')].map(pre => pre.textContent)"
CHOOSE_EACH = """() => {
  const select = document.querySelector('[data-record]');
  return [...select.options].filter(option => option.value).map(({value}) => {
    select.value = value;
    select.dispatchEvent(new Event('input', {bubbles: true}));
    const texts = [...document.querySelectorAll('[data-text]')].map(pre => pre.textContent);
    return [value, texts];
  });
}"""
TYPE = """values => Object.fromEntries(Object.entries(values).map(([name, value]) => {
  const input = document.querySelector('[data-fill]').elements[name];
  input.value = value;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  return [name, input.value];
}))"""
READY = "() => document.querySelector('[data-ready~=fill]')"
"""A function, as every script that is waited for: Playwright takes an expression to `eval` when it
asks again, which the site's policy refuses."""
WORDS = (
    "花店",
    "https://qunce.example/b/12",
    " ",
    "30",
    "{{主题}}",
    "<b>",
    "🌸",
    "，",
    "$&",
    "\u3000",
)


def expected(snippet, values):
    """Its texts, then those made of them for channels without one."""
    return [text.text for text in announcements(with_every_channel(snippet), values)]


def with_subject(handbook, subject):
    return [s for s in handbook.library.snippets.values() if s.subject is subject]


def values_of(handbook, subject, id):
    return subject_values(handbook.library, subject, id, BUILT_AT)


@pytest.mark.parametrize("subject", [Subject.SHARE, Subject.GROUP, Subject.PERSON, Subject.SERIES])
def test_choosing_a_record_fills_what_is_known_of_it(page, handbook, subject):
    for snippet in with_subject(handbook, subject)[:SAMPLE]:
        page.goto(handbook.origin + snippet_path(snippet), wait_until="domcontentloaded")
        page.wait_for_function(READY)
        for id, texts in page.evaluate(CHOOSE_EACH):
            assert texts == expected(snippet, values_of(handbook, subject, id))


def test_typing_fills_the_rest(page, handbook):
    source = random.Random(20261122)
    with_fields = [s for s in handbook.library.snippets.values() if s.fields]
    for snippet in with_fields[:: len(with_fields) // SAMPLE]:
        page.goto(handbook.origin + snippet_path(snippet), wait_until="domcontentloaded")
        page.wait_for_function(READY)
        if snippet.subject is not Subject.NONE:
            page.locator("[data-record]").select_option("")
        free = [field.name for field in snippet.fields if field.type not in ("choice", "date")]
        for _ in range(8):
            values = {name: "".join(source.choices(WORDS, k=source.randint(0, 4))) for name in free}
            taken = page.evaluate(TYPE, values)
            assert page.evaluate(SHOWN) == expected(snippet, taken)


def share_snippet_with_known_word(handbook):
    return next(s for s in with_subject(handbook, Subject.SHARE) if "{{主题}}" in s.texts[0].text)


def test_a_link_from_a_share_preselects_it(page, handbook):
    snippet, share = share_snippet_with_known_word(handbook), handbook.shares[0]
    page.goto(f"{handbook.origin}{snippet_path(snippet)}?share={share.id}")
    assert page.locator("[data-record]").input_value() == share.id
    assert page.evaluate(SHOWN) == expected(snippet, values_of(handbook, Subject.SHARE, share.id))


def test_an_unknown_share_in_the_link_is_no_choice(page, handbook):
    page.clock.set_fixed_time(EVENING)
    page.goto(
        f"{handbook.origin}{snippet_path(share_snippet_with_known_word(handbook))}?share=nope"
    )
    assert page.locator("[data-record]").input_value() == TONIGHT


def test_reset_restores_what_the_record_says(page, handbook):
    snippet, share = share_snippet_with_known_word(handbook), handbook.shares[0]
    page.goto(f"{handbook.origin}{snippet_path(snippet)}?share={share.id}")
    before = page.evaluate(SHOWN)
    page.evaluate(TYPE, {"主题": "别的主题"})
    assert "别的主题" in page.evaluate(SHOWN)[0]
    page.get_by_role("button", name="清空我填的").click()
    page.wait_for_function(f"() => !{SHOWN}[0].includes('别的主题')")
    assert page.evaluate(SHOWN) == before
    assert page.locator("[data-record]").input_value() == share.id


def test_an_address_that_would_not_become_a_link_gets_a_hint(page, handbook):
    snippet = next(s for s in with_subject(handbook, Subject.SHARE) if "链接" in s.texts[0].text)
    page.goto(handbook.origin + snippet_path(snippet))
    page.locator("[data-fill] details").evaluate_all("all => all.forEach(one => one.open = true)")
    address = page.locator("[data-fill] input[type=url]").first
    hint = address.locator("xpath=..").get_by_role("status")
    address.fill("qunce.example/报名")
    assert hint.inner_text() == "网址要从 https:// 写起，中间没有空格和汉字。"
    address.fill("https://qunce.example/b/12")
    assert hint.inner_text() == ""


def test_the_share_page_leads_to_the_filled_form(page, handbook):
    share = next(share for share in handbook.shares if not share.is_off)
    page.goto(handbook.origin + share_path(share))
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    page.locator("[data-pack] a", has_text="改几个字").locator("visible=true").first.click()
    expect(page.locator("[data-record]")).to_have_value(share.id)


def printed_by_the_command_line(snippet, share, field, value):
    options = [share.id, "--set", f"{field}={value}", "--date", "2026-11-22"]
    return run("announce", snippet.id, *options, project=REPOSITORY).stdout


def test_what_is_copied_is_what_the_command_line_prints(page, handbook):
    share = next(share for share in handbook.shares if not share.is_off)
    values = values_of(handbook, Subject.SHARE, share.id)
    snippet, (field,) = next(
        (snippet, filled[0].blanks)
        for snippet in with_subject(handbook, Subject.SHARE)
        if len((filled := announcements(snippet, values))[0].blanks) == 1
        and filled[0].blanks[0] in {field.name for field in snippet.fields}
    )
    printed = printed_by_the_command_line(snippet, share, field, "周五晚上 8 点 🌸")
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        page.goto(f"{handbook.origin}{snippet_path(snippet)}?share={share.id}")
        page.evaluate("navigator.clipboard.writeText('')")
        page.locator(f"[data-fill] [name={field}]").fill("周五晚上 8 点 🌸")
        page.get_by_role("button", name="复制", exact=True).click()
        page.get_by_text("已复制", exact=True).wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == printed


def test_a_long_text_goes_out_as_numbered_messages_each_with_its_button(page, handbook):
    snippet = next(
        s
        for s in handbook.library.snippets.values()
        if s.subject is Subject.NONE
        and s.texts[0].channel.name == "群消息"
        and any(field.type is FieldType.TEXTAREA and field.required for field in s.fields)
    )
    field = next(f for f in snippet.fields if f.type is FieldType.TEXTAREA and f.required)
    page.goto(handbook.origin + snippet_path(snippet))
    page.locator(f"[data-fill] [name={field.name}]").fill("今天说三件事，一件一件来。" * 250)
    parts = page.locator("[data-parts='0'] button")
    assert parts.count() == 2
    parts.nth(1).click()
    page.get_by_text("已复制", exact=True).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("(2/2)\n")
    assert len(copied) <= 2000

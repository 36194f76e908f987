"""Every page fits the narrowest phone; what is pressed is big enough to press."""

import pytest

from qunce.theme.bundles import PAGE_STYLES, style_uri
from tests.browser.handbook import PAGE_KINDS, share_path
from tests.chromium import DESKTOP, PHONE

NARROWEST = {"width": 320, "height": 640}
OUR_CONTROLS = ", ".join(
    (
        *(".qc-btn", ".qc-tabs button", ".qc-item label", ".qc-fold summary", ".qc-map a"),
        *(".qc-to label", ".qc-do label", ".qc-copy summary", ".qc-run a", ".qc-tap"),
        *(".qc-field :is(input, select, textarea)", ".md-tabs__link", ".qc-acts a"),
    )
)
LOW_CONTROLS = f"""[...document.querySelectorAll('{OUR_CONTROLS}')]
  .filter(control => control.offsetParent && control.getBoundingClientRect().height < 43.9)
  .map(control => control.outerHTML)"""
SMALL_LETTERS = """[...document.querySelectorAll('input, select, textarea')]
  .filter(input => input.offsetParent && parseFloat(getComputedStyle(input).fontSize) < 16)
  .filter(input => !['checkbox', 'radio'].includes(input.type))
  .map(input => input.outerHTML)"""


WITH_STYLES = """async addresses => Promise.all(addresses.map(href => new Promise(loaded => {
  const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href});
  link.addEventListener('load', loaded);
  document.head.append(link);
})))"""
"""What single kinds of pages bring with them."""


# Only what differs from page to page is loaded: a hundred and fifty visits would take minutes.
WIDTHS = """async paths => {
  const main = document.querySelector('.md-main');
  const widths = {};
  for (const path of paths) {
    const html = await (await fetch(path)).text();
    main.replaceChildren(...new DOMParser().parseFromString(html, 'text/html')
      .querySelector('.md-main').children);
    widths[path] = document.documentElement.scrollWidth;
  }
  return widths;
}"""


def test_no_page_scrolls_sideways_at_320_pixels(kept_context, handbook):
    page = kept_context(viewport=NARROWEST).new_page()
    page.goto(handbook.url("missing"))
    page.evaluate(WITH_STYLES, [f"/{style_uri(name)}" for name in PAGE_STYLES])
    widths = page.evaluate(WIDTHS, [f"/{path}" for path in handbook.page_paths])
    assert {path: width for path, width in widths.items() if width > 320} == {}


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_controls_are_big_enough_to_press_and_to_read(kept_context, handbook, kind):
    page = kept_context(viewport=NARROWEST).new_page()
    page.goto(handbook.url(kind))
    assert page.evaluate(LOW_CONTROLS) == []
    assert page.evaluate(SMALL_LETTERS) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_six_sections_are_in_sight_at_320_pixels(kept_context, handbook):
    page = kept_context(viewport=NARROWEST).new_page()
    page.goto(handbook.origin)
    boxes = [link.bounding_box() for link in page.locator(".md-tabs__link").all()]
    assert len(boxes) == 6
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= 320 for box in boxes)


@pytest.mark.parametrize("kind", ["schedule", "month"])
def test_every_choice_is_in_sight_on_a_phone(kept_context, handbook, kind):
    page = kept_context(viewport=PHONE).new_page()
    page.goto(handbook.url(kind))
    boxes = [button.bounding_box() for button in page.locator("[data-schedule] .qc-btn").all()]
    assert len(boxes) > 3
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"] for box in boxes)


@pytest.mark.parametrize("width", [320, 360])
def test_what_is_said_of_an_item_stands_below_its_words(kept_context, handbook, width):
    page = kept_context(viewport={"width": width, "height": 640}).new_page()
    share = next(share for share in handbook.shares if not share.is_off)
    page.goto(handbook.origin + share_path(share))
    lefts = "items => items.map(item => item.getBoundingClientRect().left)"
    words = page.locator("[data-item] label > span").evaluate_all(lefts)
    about = page.locator("[data-item] > :not(label)").evaluate_all(lefts)
    assert min(about) >= max(words) - 1


def test_roles_stand_in_one_column_whether_dated_or_not(kept_context, handbook):
    page = kept_context(viewport=DESKTOP).new_page()
    share = next(share for share in handbook.shares if not share.is_off)
    page.goto(handbook.origin + share_path(share))
    ends = "roles => roles.map(role => Math.round(role.getBoundingClientRect().right))"
    assert len(set(page.locator("[data-item] .qc-role").evaluate_all(ends))) == 1


def test_words_end_before_the_button_beside_them(kept_context, handbook):
    page = kept_context(viewport=NARROWEST).new_page()
    page.goto(handbook.url("today"))
    overlaps = page.locator("[data-part] [data-task] .qc-acts").evaluate_all(
        """all => all.filter(acts => {
          const words = acts.parentElement.querySelector('label > span, .qc-send');
          return words.getBoundingClientRect().right > acts.getBoundingClientRect().left;
        }).map(acts => acts.parentElement.innerText)"""
    )
    assert overlaps == []


def test_a_title_breaks_between_its_clauses(kept_context, handbook):
    page = kept_context(viewport=PHONE).new_page()
    page.goto(handbook.origin + "shares/pet-boarding-terms/")
    first, second = page.locator("h1 .qc-clause").all()
    assert (first.inner_text(), second.inner_text()) == ("过年宠物寄养，", "话要怎么说在前面")
    assert first.bounding_box()["y"] < second.bounding_box()["y"]
    assert first.bounding_box()["height"] == second.bounding_box()["height"]


def test_a_link_to_a_message_shows_its_title_and_its_button(kept_context, handbook):
    page = kept_context(viewport=PHONE).new_page()
    page.clock.set_fixed_time("2026-11-21T19:40:00+08:00")
    page.goto(f"{handbook.origin}shares/florist-tea-together/")
    page.locator(".qc-item > a[href='#pack-share-closing']").click()
    card = page.locator("[data-copybox]:has(:target)")
    card.locator("details[open]").wait_for()
    header = page.locator(".md-header").bounding_box()
    for part in ("b", "[data-sent] button"):
        box = card.locator(part).first.bounding_box()
        assert box["y"] >= header["y"] + header["height"]

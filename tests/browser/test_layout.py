"""Every page fits the narrowest phone; what is pressed is big enough to press."""

import pytest

from tests.browser.handbook import PAGE_KINDS

NARROWEST = {"width": 320, "height": 640}
OUR_CONTROLS = ", ".join(
    (
        *(".qc-btn", ".qc-tabs button", ".qc-item label", ".qc-copy summary", ".qc-map a"),
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


def test_no_page_scrolls_sideways_at_320_pixels(open_context, handbook):
    page = open_context(viewport=NARROWEST).new_page()
    page.goto(handbook.url("missing"))
    widths = page.evaluate(WIDTHS, [f"/{path}" for path in handbook.page_paths])
    assert {path: width for path, width in widths.items() if width > 320} == {}


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_controls_are_big_enough_to_press_and_to_read(open_context, handbook, kind):
    page = open_context(viewport=NARROWEST).new_page()
    page.goto(handbook.url(kind))
    assert page.evaluate(LOW_CONTROLS) == []
    assert page.evaluate(SMALL_LETTERS) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_six_sections_are_in_sight_at_320_pixels(open_context, handbook):
    page = open_context(viewport=NARROWEST).new_page()
    page.goto(handbook.origin)
    boxes = [link.bounding_box() for link in page.locator(".md-tabs__link").all()]
    assert len(boxes) == 6
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= 320 for box in boxes)

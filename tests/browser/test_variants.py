"""What differs between readers: chosen in one place, shown in all; needs a browser that remembers."""

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.handbook import Handbook

SETUP = "playbooks/activate/group-setup/"
CHECKIN = "playbooks/retain/seven-day-checkin/"
NOTICE = "[data-item=announce] [data-option]"
FOLDS = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"


def opened(page: Page, handbook: Handbook, path: str) -> Page:
    page.goto(f"{handbook.origin}/{path}")
    page.evaluate(FOLDS)
    return page


def test_a_platform_chosen_at_a_block_is_shown_below_every_step_and_remembered(page, handbook):
    opened(page, handbook, SETUP)
    expect(page.locator(f"{NOTICE}:visible")).to_contain_text("微信：公告只有一条")
    page.locator(".qc-var").get_by_role("button", name="飞书").first.click()
    expect(page.locator(f"{NOTICE}:visible")).to_contain_text("飞书：公告是一篇文档")
    expect(page.locator(".qc-var [data-option=feishu]").first).to_be_visible()
    opened(page, handbook, "playbooks/share/guest-share/")
    expect(page.locator("[data-item=notice] [data-option]:visible").first).to_contain_text("飞书")
    assert violations(page) == []


def test_an_edition_chosen_on_its_page_is_shown_by_every_example_and_text(page, handbook):
    opened(page, handbook, "editions/training-camp/")
    expect(page.locator("[data-pick=edition] [aria-pressed=true]")).to_have_count(0)
    page.get_by_role("button", name="教育训练营").click()
    assert violations(page) == []
    opened(page, handbook, CHECKIN)
    expect(page.locator("[data-choice=edition] [data-option]:visible")).to_contain_text("练了几行")
    opened(page, handbook, "snippets/checkin-daily/")
    expect(page.locator("[data-version]:visible")).to_have_count(1)
    opened(page, handbook, "snippets/")
    page.get_by_label("行业").select_option("training-camp")
    expect(page.locator("[data-snippet]:visible")).to_have_count(5)


def test_on_paper_and_without_scripts_all_are_there(page, open_context, handbook):
    opened(page, handbook, SETUP).emulate_media(media="print")
    expect(page.locator(f"{NOTICE}:visible")).to_have_count(5)
    bare = open_context(java_script_enabled=False).new_page()
    bare.goto(f"{handbook.origin}/{SETUP}")
    expect(bare.locator(f"{NOTICE}:visible")).to_have_count(5)

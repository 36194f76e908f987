"""A preview in a browser: an edit is seen, and the reader is where they were."""

import subprocess

import pytest
from playwright.sync_api import Page, expect

from tests.cli.running import PATIENCE, command
from tests.sites.building import edit, tiny_project

pytestmark = pytest.mark.process

SHARE = "content/shares/florist/index.md"
PLAYBOOK = "playbooks/share/guest-share.md"
HELP = "content/help/index.md"
LONG = "\n\n".join(f"第 {number} 段。" for number in range(120))
FIELDS = """
<details><summary>更多</summary><p>里面</p></details>
<textarea id="typed"></textarea>

## 很下面 {#deep}

"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """One for all tests, none of which minds what the others have changed."""
    project = tiny_project(tmp_path_factory.mktemp("preview"))
    with (project / HELP).open("a", encoding="utf-8") as page:
        page.write(f"\n{LONG}\n{FIELDS}\n{LONG.replace('第', '后')}\n")
    return project


@pytest.fixture(scope="module")
def address(project):
    process = subprocess.Popen(
        command("serve", "--port", "0", project=project),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


@pytest.fixture
def page(open_context) -> Page:
    return open_context().new_page()


def test_an_edit_is_seen_by_who_was_reading_where_they_were(page, address, project):
    page.goto(f"{address}help/")
    page.locator("details summary").first.click()
    page.locator("#typed").fill("写到一半")
    page.evaluate("document.getElementById('deep').scrollIntoView()")
    page.locator("#typed").evaluate("field => { field.focus(); field.setSelectionRange(1, 3) }")
    page.evaluate("scrollBy(0, 300)")
    top = "document.getElementById('deep').getBoundingClientRect().top"
    before = page.evaluate(top)

    edit(project / HELP, "第 0 段。", "第 0 段，改过了。\n\n又多一段。")

    expect(page.get_by_text("第 0 段，改过了。")).to_be_attached()
    expect(page.locator("details").first).to_have_attribute("open", "")
    expect(page.locator("#typed")).to_have_value("写到一半")
    assert page.evaluate("document.activeElement.id") == "typed"
    assert page.evaluate("document.getElementById('typed').selectionEnd") == 3
    page.wait_for_function(f"Math.abs({top} - {before}) < 3")


def test_a_mistake_is_told_over_the_page_that_stays_and_goes_once_it_is_mended(
    page, address, project
):
    page.goto(f"{address}shares/florist/")
    edit(project / SHARE, "duration: 90m", "duration: 很久")
    bar = page.locator("[data-qunce-problems]")
    expect(bar).to_contain_text(f"{SHARE}:7: ")
    expect(page.locator("article")).to_contain_text("20:30–22:00")
    edit(project / SHARE, "duration: 很久", "duration: 2h")
    expect(page.locator("article")).to_contain_text("20:30–22:30")
    expect(bar).to_have_count(0)


def test_files_saved_together_and_one_that_goes_are_seen(page, address, project):
    page.goto(f"{address}shares/florist/")
    edit(project / PLAYBOOK, "title: ", "title: 新的")
    edit(project / SHARE, "title: ", "title: 改名：")
    expect(page.locator("h1")).to_contain_text("改名：")
    response = page.goto(f"{address}shares/florist/poster.svg")
    assert response.ok
    page.goto(f"{address}playbooks/share/guest-share/")
    expect(page.locator("h1")).to_contain_text("新的")
    (project / "content/shares/florist/summary.md").unlink()
    page.goto(f"{address}shares/florist/")
    page.wait_for_function(
        "async () => (await fetch('summary/')).status === 404", timeout=PATIENCE * 1000
    )

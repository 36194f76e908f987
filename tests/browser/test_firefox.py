"""The editor in the other engine: opened, typed into, previewed and saved."""

import pytest

from tests.browser.editing import desk_of
from tests.browser.firefox import firefox
from tests.cli.running import run


@pytest.mark.process
def test_a_record_is_written_and_saved_in_firefox(tmp_path):
    root, profile = tmp_path / "社群", tmp_path / "profile"
    profile.mkdir()
    assert run("init", str(root)).exit_code == 0
    with desk_of(root) as desk, firefox(profile) as window:
        window.goto(desk.home)
        assert window.value_of("document.querySelector('h1').textContent") == "要填的和要发的"

        window.goto(f"{desk.home}snippets/share-notice/")
        window.type("#body", "{{主")
        window.wait_for("document.querySelector('#body-words [role=option]')?.checkVisibility()")
        window.type("#body", "\ue007")  # Enter
        assert window.value_of("document.querySelector('#body').value.includes('{{主题}}')")

        window.goto(f"{desk.home}people/demo-speaker/")
        window.type("#f-bio", "会写字。")
        window.wait_for("document.querySelector('[data-state]').textContent.includes('改了 1 处')")
        window.wait_for(
            "document.querySelector('iframe').contentDocument?.body?.innerText.includes('会写字。')"
        )
        window.click("[data-save]")
        window.wait_for("document.querySelector('.qe-saved')?.textContent.includes('存好了')")
        assert "会写字。" in desk.file("people/demo-speaker.md").read_text("utf-8")

"""The live preview: an edit appears, a mistake is explained and the last good site stays up."""

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.sites.building import edit, tiny_project

PATIENCE = 600
"""Seconds until a rebuild counts as lost; it takes about two on an idle machine."""


pytestmark = pytest.mark.process


@dataclass
class Preview:
    """A running `mkdocs serve` over a project."""

    project: Path
    url: str
    log: Path

    def html(self, path: str) -> str:
        try:
            with urlopen(self.url + path, timeout=PATIENCE) as answer:
                return answer.read().decode()
        except URLError:
            return ""

    def wait_for(self, words: str, path: str) -> None:
        self._wait(lambda: words in self.html(path), words)

    def wait_for_log(self, words: str) -> None:
        self._wait(lambda: words in self.log.read_text(encoding="utf-8"), words)

    def _wait(self, is_there, words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if is_there():
                return
            time.sleep(0.2)
        raise AssertionError(f"{words} 没有出现：\n{self.log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    folder = tmp_path_factory.mktemp("preview")
    project, log = tiny_project(folder), folder / "log.txt"
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [*command, "--config-file", str(project / "mkdocs.yml")],
            stdout=out,
            stderr=out,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"},
        )
        try:
            preview = Preview(project, f"http://127.0.0.1:{port}/handbook/", log)
            preview.wait_for("嘉宾分享", "playbooks/share/guest-share/")
            yield preview
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_an_edited_playbook_appears(preview):
    edit(preview.project / "playbooks/share/guest-share.md", "数人头。", "数在线的人。")
    preview.wait_for("数在线的人。", "playbooks/share/guest-share/")


def test_an_edited_snippet_appears_on_the_page_that_shows_it(preview):
    edit(preview.project / "content/snippets/share-notice.md", "和大家聊聊。", "来讲一次。")
    preview.wait_for("来讲一次。", "playbooks/share/guest-share/")


def test_a_new_file_gets_a_page(preview):
    (preview.project / "content/people/xu-jing.md").write_text(
        "---\ntitle: 许静\n---\n", encoding="utf-8"
    )
    edit(
        preview.project / "content/groups/florist-a.md",
        "platform: wechat",
        "platform: wechat\nadmins: [xu-jing]",
    )
    preview.wait_for("许静", "people/xu-jing/")


def test_a_mistake_is_explained_while_the_last_good_site_stays_up(preview):
    share = preview.project / "content/shares/florist/index.md"
    edit(share, "duration: 90m", "duration: 很久")
    preview.wait_for_log("content/shares/florist/index.md:7: ")
    assert "Traceback" not in preview.log.read_text(encoding="utf-8")
    assert "20:30–22:00" in preview.html("shares/florist/")
    edit(share, "duration: 很久", "duration: 2h")
    preview.wait_for("20:30–22:30", "shares/florist/")

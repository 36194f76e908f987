import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

import pytest

from tests.cli.running import PATIENCE, command, replace, run, run_alone

pytestmark = pytest.mark.process

PRESSED = 10
"""How often Ctrl-C is pressed at most."""


class Preview:
    """A running `qunce serve`; its remarks go to a file, so that reading them never blocks."""

    def __init__(self, site):
        self.site = site
        self._remarks = site.parent / "remarks.txt"
        with self._remarks.open("w") as remarks:
            self.process = subprocess.Popen(
                command("serve", "--port", "0", project=site),
                stdout=subprocess.PIPE,
                stderr=remarks,
                text=True,
            )
        self.address = self.process.stdout.readline().strip()

    def remarks(self):
        return self._remarks.read_text(encoding="utf-8")

    def stop(self):
        """End it as Ctrl-C does; what else it printed."""
        # Python loses one that comes while it ends a weak reference; people press again.
        for _ in range(PRESSED):
            if self.process.poll() is None:
                self.process.send_signal(signal.SIGINT)
                with suppress(subprocess.TimeoutExpired):
                    self.process.wait(PATIENCE / PRESSED)
        try:
            return self.process.communicate(timeout=PATIENCE)[0]
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@contextmanager
def serving(site):
    preview = Preview(site)
    try:
        yield preview
    finally:
        if not preview.process.stdout.closed:
            preview.stop()


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """One that is running; whoever changes something of its site puts it back."""
    site = tmp_path_factory.mktemp("preview") / "site"
    assert run("init", str(site)).exit_code == 0
    with serving(site) as preview:
        yield preview


def page(address):
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return answer.read().decode()


def eventually(check):
    deadline = time.monotonic() + PATIENCE
    while not check():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def test_the_address_is_told_once_it_answers_and_ctrl_c_ends_it(site):
    with serving(site) as preview:
        assert preview.address.startswith("http://127.0.0.1:")
        assert "花店怎样把老顾客变成社群" in page(preview.address)
        assert preview.stop() == ""
    assert preview.process.returncode == 0
    port = urlsplit(preview.address).port
    editor = f"改内容：http://127.0.0.1:{port}/edit/"
    assert preview.remarks() == f"正在生成……\n已是最新\n{editor}\n已停下\n"


def test_a_page_that_is_not_there_is_the_sites_own_404(preview):
    with pytest.raises(urllib.error.HTTPError) as answer:
        page(f"{preview.address}nowhere/")
    assert answer.value.code == 404
    assert "<html" in answer.value.read().decode()


def test_pages_follow_their_files_and_survive_a_mistake(preview):
    share, site = "content/shares/first-share/index.md", preview.site
    page(preview.address)  # answers once the watcher has looked at the files for the first time
    replace(site, share, "title: 花店", "titel: 花店")
    eventually(lambda: f"\n{share}:2: key-unknown " in preview.remarks())
    assert "花店怎样把老顾客变成社群" in page(preview.address)
    replace(site, share, "titel: 花店", "title: 书店")
    eventually(lambda: "书店怎样把老顾客变成社群" in page(preview.address))
    assert "Traceback" not in preview.remarks()


def test_it_does_not_start_with_errors(site):
    replace(site, "content/groups/demo-group.md", "wechat", "wechta")
    result = run("serve", "--port", "0", project=site)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("content/groups/demo-group.md:3: bad-choice ")


def test_a_port_in_use_is_told_with_another_one(site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run_alone("serve", "--port", str(port), project=site)
    assert (result.returncode, result.stdout) == (1, b"")
    assert (
        result.stderr.decode() == f"端口 {port} 已被占用，换一个：qunce serve --port {port + 1}\n"
    )

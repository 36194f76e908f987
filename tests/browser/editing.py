"""An editor for a browser: a server on a copy of the starter, which can be started again."""

from contextlib import contextmanager
from socket import socket
from threading import Thread

from playwright.sync_api import Page
from waitress import create_server

from qunce.editor.guard.entrance import Entrance
from tests.editor.conftest import TOKEN, application

SUMMARY = """\
---
authors: [demo-host]
status: draft
takeaways: [先问一句再请进群]
---

讲得很细。
"""


class Desk:
    """The editor of one project at one address, whatever run of it answers there."""

    def __init__(self, root):
        self.root = root
        with socket() as free:
            free.bind(("127.0.0.1", 0))
            self.host = f"127.0.0.1:{free.getsockname()[1]}"
        self.home = f"http://{self.host}/edit/"
        self.start_again(TOKEN)

    def start_again(self, token):
        """Another run, which knows nothing of the pages that the one before has given out."""
        self._app = application(
            self.root / "mkdocs.yml", entrance=Entrance(frozenset({self.host}), token)
        )

    def __call__(self, environ, start_response):
        return self._app(environ, start_response)

    def file(self, path):
        return self.root / "content" / path


@contextmanager
def desk_of(root):
    desk = Desk(root)
    server = create_server(desk, listen=desk.host, url_prefix="/edit")
    Thread(target=server.run, daemon=True).start()
    yield desk
    server.close()


class Pinyin:
    """A Chinese input method as Chromium sees one: letters under way, then the words."""

    def __init__(self, page: Page):
        self.page = page
        self._devtools = page.context.new_cdp_session(page)

    def under_way(self, letters, *, pause=0):
        """The letters so far stand underlined at the cursor."""
        for end in range(1, len(letters) + 1):
            self._devtools.send(
                "Input.imeSetComposition",
                {"text": letters[:end], "selectionStart": end, "selectionEnd": end},
            )
        if pause:
            self.page.wait_for_timeout(pause)

    def press_enter(self):
        """Enter that the input method keeps for itself; pages only hear that it was pressed."""
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229}
        self._devtools.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **key})
        self._devtools.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})

    def chosen(self, words):
        self._devtools.send("Input.insertText", {"text": words})

    def type(self, letters, words):
        self.under_way(letters)
        self.chosen(words)

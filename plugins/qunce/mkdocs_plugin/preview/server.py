"""A server whose pages are never older than the files they are made of, and say when they are."""

import json
import posixpath
import re
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from mkdocs.livereload import LiveReloadServer

from qunce.mkdocs_plugin.preview.views import Views
from qunce.mkdocs_plugin.preview.watching import Watching

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication

SCRIPT = "/livereload/preview.js"
NEWS = "/livereload/news"
"""Below a path that MkDocs keeps for itself, so that no page of a site can stand there."""

PATIENCE = 25.0
"""Seconds until a page that asked is told that nothing is new, and asks again."""

QUIET = 0.06
"""Seconds without another change after which what was saved counts as one edit."""
AT_MOST = 1.0
"""Seconds after which what is saved again and again is shown all the same."""

OF_PAGES = re.compile(rb"assets/qunce/[\w-]+\.(?:js|css)")
"""Files of ours that pages name, some of which hold records."""

Ahead = Callable[[str], bytes | None]
"""What stands at a place of the site (`shares/florist/index.html`), where it is known better than
by the folder: the bytes, none of them for what is gone; None where the folder holds it."""


class PreviewServer(LiveReloadServer):
    """MkDocs' server, but for what is served, what pages are told, and when it builds."""

    def __init__(
        self,
        ahead: Ahead,
        tell_address: Callable[[str], None],
        apps: "Mapping[str, WSGIApplication]",
        **options: Any,  # noqa: ANN401 - passed through
    ) -> None:
        """`apps` answer below their names, whatever the site is mounted at: `edit` at /edit/."""
        self.views = Views()
        self.folder = threading.RLock()
        """Held by whoever puts another site in the place of the one that is served."""
        self._ahead = ahead
        self._apps = apps
        self._tell_address = tell_address
        self._first_saved: float | None = None
        """When the first of what is not shown yet was saved, and the last."""
        self._last_saved = 0.0
        super().__init__(lambda: None, **options)
        self.watching = Watching(self._wake)

    def server_activate(self) -> None:
        """Tell the address once it answers."""
        super().server_activate()
        self._tell_address(self.url)

    def run(self, changed: Callable[[frozenset[Path]], None]) -> None:
        """Answer until Ctrl-C; `changed` is called with the files of each edit."""
        self.server_bind()
        self.server_activate()
        self.watching.start()
        self.serve_thread.start()
        while True:
            with self._rebuild_cond:
                while not self._rebuild_cond.wait_for(
                    self.has_changed, timeout=self.shutdown_delay
                ):
                    pass  # Windows hears of Ctrl-C only between two waits
            changed(self.taken())

    def has_changed(self) -> bool:
        """Whether something was saved that nobody has looked at yet."""
        return self._want_rebuild

    def stays_quiet(self, seconds: float) -> bool:
        """Whether nothing is saved for so long."""
        with self._rebuild_cond:
            return not self._rebuild_cond.wait_for(self.has_changed, timeout=seconds)

    def taken(self) -> frozenset[Path]:
        """What has been saved since this was last asked."""
        with self._rebuild_cond:
            self._want_rebuild = False
        return self.watching.taken()

    def is_all_saved(self) -> bool:
        """Whether nothing is saved any more of what is saved together; waits for it, for a moment.

        Asked after a look, which has taken a part of that moment.
        """
        with self._rebuild_cond:
            now = time.monotonic()
            first, rest = self._first_saved or now, self._last_saved + QUIET - now
            if now < first + AT_MOST and self._rebuild_cond.wait_for(
                self.has_changed, timeout=max(rest, 0)
            ):
                return False
            self._first_saved = None
            return True

    def shutdown(self, wait: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - MkDocs' signature
        """Stop watching and answering."""
        self.watching.stop()
        if self.serve_thread.is_alive():
            super(LiveReloadServer, self).shutdown()
        self.server_close()

    def serve_request(
        self, environ: dict[str, Any], start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """What pages of a preview ask for, and the site itself."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        name, slash, inner = path.removeprefix("/").partition("/")
        if slash and name in self._apps:
            # An application is told where it stands, and the rest of the address (PEP 3333).
            below = {"SCRIPT_NAME": f"/{name}", "PATH_INFO": f"/{inner}".encode().decode("latin-1")}
            return self._apps[name]({**environ, **below}, start_response)
        if path == SCRIPT:
            return _answer(start_response, "text/javascript", _script())
        if path == NEWS:
            return self._news(environ["QUERY_STRING"], start_response)
        place = self._place(path)
        if place is not None and (content := self.content(place)) is not None:
            return self._file(place, content, start_response)
        return super().serve_request(environ, start_response)  # folders without a slash, and 404

    def content(self, place: str) -> bytes | None:
        """What stands at a place of the site now."""
        with self.folder:
            found = self._ahead(place)
            file = Path(self.root, place)
            if found is None and file.is_file():
                found = file.read_bytes()
            return found or None

    def version(self, place: str, html: bytes) -> int:
        """The number of a page, which is another one when what its fields are filled from changes."""
        with_it = sorted({match.decode() for match in OF_PAGES.findall(html)})
        data = (self.content(place) or b"" for place in with_it)
        return self.views.version(place, b"".join([html, *data]))

    def look_again(self) -> None:
        """Tell open pages whether they are old."""
        for place in self.views.open_pages():
            html = self.content(place)
            if html is not None:
                self.version(place, html)

    def _wake(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._last_saved = time.monotonic()
            self._first_saved = self._first_saved or self._last_saved
            self._rebuild_cond.notify_all()

    def _place(self, path: str) -> str | None:
        if not path.startswith(self.mount_path):
            return None
        inner = path[len(self.mount_path) :] + ("index.html" if path.endswith("/") else "")
        return posixpath.normpath(f"/{inner}").lstrip("/")

    def _file(self, place: str, content: bytes, start_response: "StartResponse") -> Iterable[bytes]:
        if place.endswith(".html"):
            content = _with_script(content, place, self.version(place, content))
        return _answer(start_response, str(self._guess_type(place)), content)  # type: ignore[no-untyped-call]  # - MkDocs left it untyped

    def _news(self, query: str, start_response: "StartResponse") -> list[bytes]:
        asked = {name: values[0] for name, values in parse_qs(query).items()}
        version, told = int(asked.get("version", "0")), int(asked.get("told", "0"))
        news = self.views.news(asked.get("page", ""), version, told, PATIENCE)
        return _answer(start_response, "application/json", json.dumps(asdict(news)).encode())


def _with_script(html: bytes, place: str, version: int) -> bytes:
    tag = f'<script src="{SCRIPT}" data-page="{escape(place)}" data-version="{version}"></script>'
    before, end, after = html.rpartition(b"</body>")
    return before + tag.encode() + end + after if end else html


def _answer(start_response: "StartResponse", kind: str, body: bytes) -> list[bytes]:
    text = kind.startswith("text/") or kind.endswith(("json", "javascript", "xml"))
    charset = "; charset=utf-8" if text else ""
    headers = [("Content-Type", f"{kind}{charset}"), ("Content-Length", str(len(body)))]
    start_response("200 OK", [*headers, ("Cache-Control", "no-store")])
    return [body]


def _script() -> bytes:
    return (files("qunce.mkdocs_plugin.preview") / "preview.js").read_bytes()

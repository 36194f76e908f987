"""MkDocs' live-reload server, which also tells open pages why an edit cannot be shown."""

import json
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mkdocs.livereload import LiveReloadServer

if TYPE_CHECKING:
    from wsgiref.types import StartResponse

SCRIPT = "/livereload/bar.js"
STATUS = "/livereload/problems.json"
"""Below a path that MkDocs keeps for itself, so that no page of a site can stand there."""


class PreviewServer(LiveReloadServer):
    """Pages reload after a build that worked; after one that did not they stay and say why."""

    def __init__(
        self,
        build: Callable[[], Sequence[str]],
        tell_address: Callable[[str], None],
        **options: Any,  # noqa: ANN401 - passed through
    ) -> None:
        """`build` returns what keeps it from building, a line each; it must not raise for that."""
        self._build = build
        self._tell_address = tell_address
        self._lines: Sequence[str] = ()
        super().__init__(self._rebuild, **options)

    def server_activate(self) -> None:
        """Tell the address once it answers."""
        super().server_activate()
        self._tell_address(self.url)

    def serve_request(
        self, environ: dict[str, Any], start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """What the bar asks for, and everything else as MkDocs answers it."""
        path = environ["PATH_INFO"]
        if path == SCRIPT:
            return _answer(start_response, "text/javascript", _script())
        if path == STATUS:
            return _answer(start_response, "application/json", json.dumps(self._lines).encode())
        return super().serve_request(environ, start_response)

    def _rebuild(self) -> None:
        self._lines = self._build()
        if self._lines:
            # Pages reload when the site is younger than they are; this one has not changed.
            self._wanted_epoch = self._visible_epoch

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]  # - MkDocs left it untyped
        before, end, after = page.rpartition(b"</body>")
        return b'%b<script src="%b"></script>%b%b' % (before, SCRIPT.encode(), end, after)


def _answer(start_response: "StartResponse", kind: str, body: bytes) -> list[bytes]:
    headers = [("Content-Type", f"{kind}; charset=utf-8"), ("Content-Length", str(len(body)))]
    start_response("200 OK", [*headers, ("Cache-Control", "no-store")])
    return [body]


def _script() -> bytes:
    return (files("qunce.mkdocs_plugin") / "preview_bar.js").read_bytes()

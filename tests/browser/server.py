"""A site on a free port, gzipped as a real host would serve it."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("text/calendar", ".ics")


def gzipped(path: Path) -> bytes:
    """What a host sends for a file as it is now."""
    return _compressed(path, path.stat().st_mtime_ns)


@cache
def _compressed(path: Path, written: int) -> bytes:
    del written  # only so that a file a test spoils is read again
    return gzip.compress(path.read_bytes(), compresslevel=9, mtime=0)


def file_of(site: Path, url: str) -> Path:
    """The file a URL of the site is answered with; a missing one gives 404.html."""
    path = site / unquote(urlsplit(url).path).lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    return path if path.is_file() else site / "404.html"


NO_HEADERS: Mapping[str, str] = MappingProxyType({})

STRICT = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "object-src 'none'; base-uri 'none'"
    )
}
"""The header README gives to those who run a server of their own."""

KEPT: Mapping[str, str] = MappingProxyType({"Cache-Control": "max-age=600"})
"""As GitHub Pages has it: what does not change while it is served is sent to a reader once."""


class SiteHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, site, headers, *args):
        self.site = site
        self.more_headers = headers
        super().__init__(*args)

    def do_GET(self):
        path = file_of(self.site, self.path)
        body = gzipped(path)
        self.send_response(404 if path.name == "404.html" else 200)
        self.send_header("Content-Type", f"{mimetypes.guess_type(path)[0]}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.more_headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class SiteServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args):
        """Browsers hang up on what they no longer need; that is not an error of the site."""


@contextmanager
def served(site: Path, headers: Mapping[str, str] = NO_HEADERS) -> Iterator[int]:
    """Serve a folder with these headers besides the usual ones; gives the port."""
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, site, headers)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()

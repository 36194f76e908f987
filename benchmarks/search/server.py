"""A folder over http, gzipped, through a line as fast or slow as told, with an account of it."""

import gzip
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/wasm", ".wasm")

CHUNK = 4096


@dataclass(slots=True)
class Line:
    """All connections share one pipe of so many bits a second; a round trip takes `delay` s.

    The server holds the bytes back rather than the browser, because the browser's own throttle
    leaves out what workers fetch.
    """

    bits: float
    delay: float
    free_at: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self, size: int) -> None:
        """Wait until so many bytes have gone through."""
        with self.lock:
            start = max(self.free_at, time.monotonic())
            self.free_at = start + size * 8 / self.bits
            until = self.free_at
        time.sleep(max(until - time.monotonic(), 0))


@cache
def gzipped(path: Path) -> bytes:
    """A file as a host sends it."""
    return gzip.compress(path.read_bytes(), mtime=0)


class Handler(BaseHTTPRequestHandler):
    """Answers GET; waits as the line demands."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def setup(self) -> None:
        super().setup()
        self.server.round_trip()

    def do_GET(self) -> None:
        """One file, or 404."""
        path = self.server.file(self.path)
        body = gzipped(path) if path else b""
        self.server.account(self.path, len(body))
        self.server.round_trip()
        self.send_response(200 if path else 404)
        self.send_header("Content-Type", f"{mimetypes.guess_type(path or '')[0]}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for at in range(0, len(body), CHUNK):
            self.server.hold(min(CHUNK, len(body) - at))
            self.wfile.write(body[at : at + CHUNK])

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Serves one folder."""

    daemon_threads = True

    def __init__(self, folder: Path, line: Line | None) -> None:
        self.folder = folder
        self.line = line
        self.sent: list[tuple[str, int]] = []
        super().__init__(("127.0.0.1", 0), partial(Handler))

    @property
    def address(self) -> str:
        """The URL of the folder."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def file(self, url: str) -> Path | None:
        """The file a URL stands for."""
        path = self.folder / unquote(urlsplit(url).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        return path if path.is_file() else None

    def account(self, url: str, size: int) -> None:
        """Note what was asked for and how many bytes went out for it."""
        self.sent.append((urlsplit(url).path.lstrip("/"), size))

    def bytes_below(self, prefixes: tuple[str, ...]) -> int:
        """What went out so far for URLs that begin with one of these."""
        return sum(size for path, size in self.sent if path.startswith(prefixes))

    def round_trip(self) -> None:
        """Wait for the line's delay."""
        if self.line:
            time.sleep(self.line.delay)

    def hold(self, size: int) -> None:
        """Wait for the line's width."""
        if self.line:
            self.line.send(size)

    def handle_error(self, *_: object) -> None:
        """Browsers hang up on what they no longer need; that is not an error of the site."""


@contextmanager
def served(folder: Path, line: Line | None = None) -> Iterator[Server]:
    """Serve a folder while the block runs."""
    with Server(folder, line) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()

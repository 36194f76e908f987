"""The way a site is served: which address each of its files gets, from the web and from a page."""

import re
from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of docs uris (`shares/florist/index.md`), for one way of serving.

    With `directory_urls` a page's address is a folder (`snippets/x/`), as MkDocs has it by
    default; without, it is a file (`snippets/x.html`), which a browser can also open from disk.
    """

    site_url: str = ""
    """Ends in a slash, or is empty when the project has not said where it will live."""
    directory_urls: bool = True

    def site_path(self, uri: str) -> str:
        """Where a docs uri stands below the site's root: `shares/x/`, `calendar.ics`, `` (home)."""
        if not uri.endswith(".md"):
            return uri
        folder, slash, name = uri.removesuffix(".md").rpartition("/")
        name = "index" if name == "README" else name
        if not self.directory_urls:
            return f"{folder}{slash}{name}.html"
        return f"{folder}{slash}" if name == "index" else f"{folder}{slash}{name}/"

    def relative_url(self, from_uri: str, to_uri: str) -> str:
        """The address of a file as seen from a page, so that a site works in any subfolder.

        What follows a `?` or `#` in `to_uri` is kept as it is.
        """
        path, suffix = _split_suffix(to_uri)
        target = self.site_path(path)
        start, way = _folders(self.site_path(from_uri).rpartition("/")[0]), _folders(target)
        shared = 0
        while shared < min(len(start), len(way)) and start[shared] == way[shared]:
            shared += 1
        # A page links to a hundred others: posixpath.relpath, which looks for dots, takes five times as long.
        relative = "/".join([*[".."] * (len(start) - shared), *way[shared:]]) or "."
        if target == "" or target.endswith("/"):
            relative += "/"
        return quote(relative) + suffix

    def public_url(self, uri: str) -> str:
        """The whole address of a docs uri; empty while the site knows no address of its own."""
        return self.site_url and f"{self.site_url}{self.site_path(uri)}"

    def webcal_url(self, uri: str) -> str:
        """The address that calendar apps subscribe to; empty while the site knows no address."""
        return self.site_url and re.sub(r"^https?:", "webcal:", self.site_url) + quote(uri)


def _folders(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _split_suffix(uri: str) -> tuple[str, str]:
    start = re.search(r"[?#]", uri)
    return (uri[: start.start()], uri[start.start() :]) if start else (uri, "")

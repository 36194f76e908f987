"""Follow every link of a built site: `python tools/site_links.py SITE URL [--disk]`.

URL is what `site_url` says. With --disk pages are opened from the disk, where a folder is no page
and nothing answers for a wrong address. Prints each link that leads nowhere and ends with 1.

Links are attributes of elements, addresses of the site written out anywhere (JSON-LD, calendars,
sitemaps, scripts with values), addresses in style sheets, and those of the search index. A link
to a place in a page needs that place.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from qunce_search.head import slug

LINKS = frozenset({"href", "src", "action", "formaction", "poster", "cite", "data"})
TEXTS = frozenset({".html", ".xml", ".json", ".js", ".ics", ".webmanifest"})
STYLE = re.compile(r"url\(\s*['\"]?([^)'\"\s]+)")
RELATIVE = re.compile(r"\.{1,2}/\S*")
ADDRESS = r"[^\s\"'<>()\\，。；：、）】]*"
SEARCH_HEAD = "assets/qunce-search/head.js"


@dataclass(frozen=True, slots=True, order=True)
class Dead:
    """A link that leads nowhere."""

    file: str
    link: str
    why: str

    def __str__(self) -> str:
        return f"{self.file}: {self.link} ({self.why})"


class Page(HTMLParser):
    """The links of a page and the places in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Any attribute may hold a relative address; some hold nothing else."""
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.places.add(value or "")
            elif name == "srcset":
                self.links += [part.split()[0] for part in (value or "").split(",") if part.strip()]
            elif value and (name in LINKS or RELATIVE.fullmatch(value)):
                self.links.append(value.strip())


@dataclass
class Site:
    """A built site and the address it is meant for, which ends in a slash."""

    folder: Path
    url: str
    on_disk: bool = False
    followed: int = 0
    _pages: dict[str, Page] = field(default_factory=dict)

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, by its path in the site."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.folder).as_posix() for path in paths)

    def dead_links(self) -> list[Dead]:
        """All links that lead nowhere, each once."""
        return sorted({dead for file in sorted(self.files) for dead in self._dead_links_of(file)})

    def _dead_links_of(self, file: str) -> Iterator[Dead]:
        if self.on_disk and file == "404.html":
            return  # only a server shows it
        for link in dict.fromkeys(self.links_of(file)):
            self.followed += 1
            why = self.fault(file, link)
            if why:
                yield Dead(file, link, why)

    def links_of(self, file: str) -> Iterator[str]:
        """What a file links to, as it is written there."""
        suffix = Path(file).suffix
        if suffix == ".css":
            yield from STYLE.findall(self.text(file))
        if suffix == ".html":
            yield from self.page(file).links
        if suffix in TEXTS:
            yield from self._written_out(file)
        if file == SEARCH_HEAD:
            yield from search_links(self.text(file), self.url)

    def fault(self, file: str, link: str) -> str:
        """Why a link of a file leads nowhere; empty when it leads somewhere, or elsewhere."""
        target = urlsplit(urljoin(self.url + quote(file), re.sub(r"^webcal:", "https:", link)))
        home = urlsplit(re.sub(r"^http:", "https:", self.url))
        if target.scheme not in ("http", "https") or target.netloc != home.netloc:
            return ""
        if not target.path.startswith(home.path):
            return "outside the site"
        path = unquote(target.path.removeprefix(home.path))
        if path not in self.files:
            # An address that is written out is one of the web, where a server has an index.
            needs_file = self.on_disk and not urlsplit(link).scheme
            path = path if needs_file else f"{path.rstrip('/')}/index.html".lstrip("/")
        if path not in self.files:
            return "no such file"
        return self._fault_of_place(path, unquote(target.fragment))

    def _fault_of_place(self, path: str, place: str) -> str:
        if not place or not path.endswith(".html") or place in self.page(path).places:
            return ""
        return "no such place"

    def page(self, file: str) -> Page:
        """A page, taken apart once."""
        if file not in self._pages:
            self._pages[file] = Page(self.text(file))
        return self._pages[file]

    def text(self, file: str) -> str:
        """What stands in a file; folded lines of a calendar are one again (RFC 5545 §3.1)."""
        text = (self.folder / file).read_bytes().decode("utf-8", errors="replace")
        return text.replace("\r\n ", "") if file.endswith(".ics") else text

    def _written_out(self, file: str) -> Iterator[str]:
        host = re.escape(re.sub(r"^https?", "", self.url))
        whole = re.compile(rf"(?:https?|webcal){host}{ADDRESS}")
        yield from whole.findall(unescape(self.text(file)))


def search_links(head: str, url: str) -> Iterator[str]:
    """The addresses that search leads to, from the index's head file."""
    data = json.loads(head[head.index("{") : head.rindex("}") + 1])
    pages = zip(data["urls"].split("\n"), data["headings"], strict=True)
    for number, (page, headings) in enumerate(pages):
        yield url + page
        anchors = map(_anchor, headings.split("\t") if headings else [])
        yield from (f"{url}{page}#{quote(anchor)}" for anchor in anchors)
        if calendar := data["facets"].get(str(number), {}).get("calendar"):
            yield urljoin(url + page, calendar)


def _anchor(heading: str) -> str:
    """Headings bring their anchor, in a second line, where it does not follow from the title."""
    title, _, anchor = heading.partition("\n")
    return anchor or slug(title)


def main(words: list[str]) -> int:
    """The exit code."""
    folder, url = (word for word in words if word != "--disk")
    site = Site(Path(folder), url.rstrip("/") + "/", on_disk="--disk" in words)
    dead = site.dead_links()
    for one in dead:
        print(one)
    print(f"{len(site.files)} files, {site.followed} links, {len(dead)} lead nowhere")
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A built site as its reader sees it: pages with title, headings and running text."""

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = (*HEADINGS, "p", "li", "td", "th", "tr", "pre", "br", "div", "summary", "dt", "dd")
UNREAD = ("script", "style", "svg")


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """One page; `address` is its URL below the site's root, `text` leaves the headings out."""

    address: str
    title: str
    headings: tuple[str, ...]
    text: str


def rendered_pages(site: Path) -> list[RenderedPage]:
    """All content pages of a site with directory URLs, by address."""
    return [page for file in sorted(site.rglob("index.html")) if (page := rendered(site, file))]


def rendered(site: Path, file: Path) -> RenderedPage | None:
    """The article of one page; None where there is none."""
    article = Article()
    article.feed(file.read_text("utf-8"))
    if not article.headings:
        return None
    folder = file.parent.relative_to(site).as_posix()
    title, *headings = ("".join(heading).strip() for heading in article.headings)
    text = "".join(article.text)
    return RenderedPage("" if folder == "." else f"{folder}/", title, tuple(headings), text)


class Article(HTMLParser):
    """Collects what stands inside <article>."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.headings: list[list[str]] = []
        self.text: list[str] = []
        self.articles = 0
        self.unread = 0
        self.heading: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.articles += tag == "article"
        self.unread += tag in UNREAD
        if self.articles and tag in HEADINGS:
            self.heading = tag
            self.headings.append([])
        if tag in BLOCKS:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.articles -= tag == "article"
        self.unread -= tag in UNREAD
        if tag == self.heading:
            self.heading = None
        if tag in BLOCKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        if self.articles and not self.unread:
            (self.headings[-1] if self.heading else self.text).append(data)

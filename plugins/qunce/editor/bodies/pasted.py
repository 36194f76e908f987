"""What was copied elsewhere, as Markdown of ours: from Word, Feishu, WeChat, any web page.

Only what it says comes along, and what our Markdown can say: no colours, no sizes, no scripts.
"""

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup, Comment, Tag
from markdownify import MarkdownConverter

DROPPED = ("script", "style", "meta", "link", "title", "head", "iframe", "object", "svg", "o:p")
BOLD = re.compile(r"font-weight:\s*(?:bold|[6-9]00)")
NOT_BOLD = re.compile(r"font-weight:\s*(?:normal|[1-5]00)")
HEADING = re.compile(r"h([1-6])")
WORD_LIST = re.compile(r"mso-list|MsoListParagraph")
WORD_NUMBER = re.compile(r"^\s*(?:\(?\d+[.)、）]|[a-z][.)])\s*")
WORD_BULLET = re.compile(r"^\s*[·•●○◦▪■§\-–o]\s+")
ADDRESS = re.compile(r"https?://|mailto:", re.IGNORECASE)
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
BLOCK_SIGN = re.compile(r"(?m)^(\s*)(/{3,})")
ATTRIBUTES = re.compile(r"(?m)\{(?=[:#.\w-][^{}]*\}\s*$)")
LINE_SIGN = re.compile(r"^(\s*)([#>+-]|\d+[.)])(?=\s)")
DEEPEST = 100
MANY_LINES = re.compile(r"\n{3,}")
TRAILING = re.compile(r"(?m)[ \t]+$")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What comes of it."""

    markdown: str
    pictures: int
    """How many pictures did not come along."""


def pasted(html: str) -> Pasted:
    """A fragment of HTML as Markdown; whatever it holds stays text or ordinary markup."""
    page = BeautifulSoup(html, "html.parser")
    for comment in page.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in page.find_all(DROPPED):
        tag.decompose()
    _flat(page)
    pictures = page.find_all("img")
    for picture in pictures:
        picture.decompose()
    for tag in page.find_all():
        _plain(tag)
    _word_lists(page)
    for text in page.find_all(string=True):
        if not text.find_parent(["pre", "code"]):
            text.replace_with(_escaped(text))
    converter = MarkdownConverter(heading_style="atx", bullets="-", table_infer_header=True)
    return Pasted(_tidy(converter.convert_soup(page)), len(pictures))


def _flat(page: Tag) -> None:
    """Markup nested so deep that no page means it becomes its words: converters call themselves."""
    ahead = [(page, 0)]
    while ahead:
        tag, depth = ahead.pop()
        if depth == DEEPEST:
            tag.string = tag.get_text("\n")
        else:
            ahead.extend((one, depth + 1) for one in tag.children if isinstance(one, Tag))


def _escaped(text: str) -> str:
    """Signs that Markdown would take for more than they are; the converter escapes * and _."""
    return LINE_SIGN.sub(_behind_a_stroke, text.replace("<", r"\<"))


def _behind_a_stroke(sign: re.Match[str]) -> str:
    space, text = sign.groups()
    return f"{space}{text[:-1]}\\{text[-1]}"


def _plain(tag: Tag) -> None:
    """Say by tags what was said by styles, and leave out every attribute but an address."""
    style = str(tag.get("style") or "")
    is_word_item = tag.name == "p" and WORD_LIST.search(f"{style} {tag.get('class')}")
    href = str(tag.get("href") or "")
    if tag.name in ("b", "strong") and NOT_BOLD.search(style):
        tag.name = "span"
    elif tag.name == "span" and BOLD.search(style) and not tag.find_parent(["b", "strong"]):
        tag.name = "strong"
    elif heading := HEADING.fullmatch(tag.name):
        # The first level is the page's own title.
        tag.name = f"h{min(int(heading[1]) + 1, 4)}"
    tag.attrs = {}
    if tag.name == "a" and ADDRESS.match(href):
        tag.attrs["href"] = href
    elif tag.name == "a":
        tag.name = "span"
    if is_word_item:
        tag.attrs["data-item"] = "yes"


def _word_lists(page: BeautifulSoup) -> None:
    """Word writes the items of a list as paragraphs that begin with its signs."""
    for first in page.find_all("p", attrs={"data-item": True}):
        if first.decomposed or first.find_parent(["ul", "ol"]):
            continue
        items, following = [first], first.find_next_sibling()
        while following is not None and following.name == "p" and following.get("data-item"):
            items.append(following)
            following = following.find_next_sibling()
        is_numbered = bool(WORD_NUMBER.match(first.get_text()))
        whole = page.new_tag("ol" if is_numbered else "ul")
        first.insert_before(whole)
        for item in items:
            line = page.new_tag("li")
            text = WORD_BULLET.sub("", WORD_NUMBER.sub("", item.get_text()))
            line.string = " ".join(text.split())
            whole.append(line)
            item.decompose()


def _tidy(text: str) -> str:
    """No signs of ours, no invisible ones, no heaps of empty lines."""
    plain = INVISIBLE.sub("", text.replace("\xa0", " ").replace("\u3000", "　"))
    plain = BLOCK_SIGN.sub(r"\1\\\2", plain)
    plain = ATTRIBUTES.sub(r"\\{", plain)
    return MANY_LINES.sub("\n\n", TRAILING.sub("", plain)).strip("\n")

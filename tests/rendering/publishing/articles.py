"""Articles with plain defaults."""

from html.parser import HTMLParser
from typing import Any

from qunce.rendering.publishing.article import Article
from qunce.rendering.publishing.parsing import blocks_of


def make_article(body: str = "正文。", **changes: Any) -> Article:
    values: dict[str, Any] = {
        "id": "florist",
        "title": "花店怎样把老顾客变成社群",
        "speakers": ("林夏（示例）",),
        "authors": ("许静（示例）",),
        "day": "2026年12月6日（周日）",
        "series": "周日分享 第 12 期",
        "takeaways": ("先让一个人被看见", "题目越小越好", "奖励先算账再宣布"),
        "body": blocks_of(body),
        "corrections": (),
        "tags": ("花店", "案例"),
        "url": "https://qunce.example/shares/florist/summary/",
        "site": "群策",
    }
    return Article(**(values | changes))


class Elements(HTMLParser):
    """The elements of a fragment with their attributes, read by nothing of ours."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data):
        self.found.append(("<!--", {"comment": data}))


ALLOWED = frozenset(
    [
        "section",
        "p",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "blockquote",
        "hr",
        "br",
        "table",
        "tbody",
        "tr",
        "th",
        "td",
        "pre",
        "code",
        "span",
        "strong",
        "em",
        "del",
        "sup",
    ]
)
"""Said once more here: a list that the code is free to widen would hold nothing."""
PROPERTIES = frozenset(
    [
        "color",
        "background-color",
        "font-size",
        "font-weight",
        "font-style",
        "font-family",
        "line-height",
        "margin",
        "padding",
        "text-align",
        "text-decoration",
        "vertical-align",
        "border",
        "border-left",
        "border-bottom",
        "border-top",
        "border-collapse",
        "width",
        "list-style-type",
        "white-space",
        "overflow-x",
    ]
)


def strangers(html: str) -> list[str]:
    """What of a fragment the editor of 公众号 would drop or refuse."""
    found = []
    for tag, attributes in Elements(html).found:
        style = attributes.pop("style", "") or ""
        names = {part.partition(":")[0].strip() for part in style.split(";") if part}
        allowed = {"start"} if tag == "ol" else set()
        if tag not in ALLOWED or set(attributes) - allowed or names - PROPERTIES:
            found.append(f"{tag} {attributes} {names - PROPERTIES}")
        if "var(" in style or "url(" in style:
            found.append(style)
    return found + (["a raw line break"] if "\n" in html else [])

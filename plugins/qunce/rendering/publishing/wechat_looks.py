"""How an article looks in 公众号: a style for each kind of element, and what may stand there at all.

The editor keeps styles of elements alone: no classes, no style sheets, no scripts. Properties that
it was seen to drop (position, float, variables, pictures behind text) are not in the list.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from qunce.rendering.publishing.inked import PALETTE

TAGS = frozenset(
    {
        *("section", "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "br"),
        *("table", "tbody", "tr", "th", "td", "pre", "code", "span"),
        *("strong", "em", "del", "sup"),
    }
)
PROPERTIES = frozenset(
    {
        *("color", "background-color", "font-size", "font-weight", "font-style", "font-family"),
        *("line-height", "margin", "padding", "text-align", "text-decoration", "vertical-align"),
        *("border", "border-left", "border-bottom", "border-top", "border-collapse"),
        *("width", "list-style-type", "white-space", "overflow-x"),
    }
)
ATTRIBUTES = frozenset({"style", "start"})

TEXT = "font-size:16px;line-height:1.75;color:#1a2327"
LOOKS: Mapping[str, str] = MappingProxyType(
    {
        "edge": "margin:0;font-size:0;line-height:0",
        "p": f"margin:0 0 16px;{TEXT}",
        "h2": "margin:32px 0 16px;padding:0 0 6px;border-bottom:2px solid #1a2327;"
        "font-size:18px;line-height:1.5;font-weight:bold;color:#1a2327",
        "h3": "margin:24px 0 12px;font-size:17px;line-height:1.5;font-weight:bold;color:#1b5e8a",
        "h4": "margin:20px 0 8px;font-size:16px;line-height:1.5;font-weight:bold;color:#1a2327",
        "ul": "margin:0 0 16px;padding:0 0 0 24px;list-style-type:disc",
        "ol": "margin:0 0 16px;padding:0 0 0 24px;list-style-type:decimal",
        "li": "margin:0 0 6px;color:#1a2327",
        "item": TEXT,
        "inner": f"margin:0 0 6px;{TEXT}",
        "quote": "margin:0 0 16px;padding:12px 14px 1px;border-left:3px solid #7b888f;"
        "background-color:#f4f6f7",
        "wide": "margin:0 0 16px;overflow-x:auto",
        "table": "width:100%;border-collapse:collapse",
        "th": "padding:6px 8px;border:1px solid #dfe5e8;background-color:#f4f6f7;"
        "font-size:14px;line-height:1.6;font-weight:bold;text-align:left;color:#1a2327",
        "td": "padding:6px 8px;border:1px solid #dfe5e8;vertical-align:top;"
        "font-size:14px;line-height:1.6;color:#1a2327",
        "pre": "margin:0 0 16px;padding:12px;background-color:#f4f6f7;overflow-x:auto;"
        "white-space:nowrap",
        "lines": "font-family:Menlo,Consolas,monospace;font-size:13px;line-height:1.6;"
        "color:#1a2327",
        "code": "padding:1px 4px;background-color:#f4f6f7;font-family:Menlo,Consolas,monospace;"
        "font-size:14px;color:#1a2327",
        "strong": "font-weight:bold;color:#1b5e8a",
        "em": "font-style:italic",
        "del": "text-decoration:line-through",
        "sup": "font-size:12px;color:#54616a",
        "hr": "margin:24px 0;border:0;border-top:1px solid #dfe5e8",
        "placed": "margin:0 0 16px;padding:10px 12px;background-color:#f4f6f7;"
        "font-size:15px;line-height:1.6;color:#54616a",
        **{f"ink-{colour[1:]}": f"color:{colour}" for colour in sorted(PALETTE)},
    }
)
"""Kind of element → its style."""

Look = Callable[[str], str]
"""The attribute that gives an element the look of its kind."""


def inline_look(kind: str) -> str:
    """`style="…"`, as the editor wants it."""
    return f'style="{LOOKS[kind]}"'


def class_look(kind: str) -> str:
    """`class="…"`, for the preview: our own pages carry no inline styles."""
    return f'class="w-{kind}"'


def preview_styles() -> str:
    """The same looks as a style sheet, and what a phone's page has around them."""
    frame = (
        "html{background-color:#fff}"
        "body{margin:16px;font-family:system-ui,sans-serif;overflow-wrap:anywhere}"
        ".w-title{margin:0 0 16px;font-size:22px;line-height:1.4;color:#1a2327}"
    )
    return frame + "".join(f".w-{kind}{{{css}}}" for kind, css in LOOKS.items()) + "\n"

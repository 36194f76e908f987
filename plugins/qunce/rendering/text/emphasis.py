"""Emphasis that ends or begins at Chinese punctuation: `__重点：__请看`, `~~原价：~~现价`."""

import re
import unicodedata
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

MARKED = r"(?<![_~])(?P<mark>__?|~~)(?P<words>(?![\s_~])[^_~]+(?<!\s))(?P=mark)(?![_~])"
TAGS = {"__": "strong", "_": "em", "~~": "del"}
ABOVE_EMPHASIS = 61


class ChineseEmphasis(Extension):
    """Python-Markdown lets a mark inside a word stand, for snake_case, and takes `：__请` for one.

    A mark with Chinese punctuation on its inner side stands in no word.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Look for it just before other emphasis."""
        md.inlinePatterns.register(_Emphasis(MARKED, md), "qunce-emphasis", ABOVE_EMPHASIS)


class _Emphasis(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name and signature
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        words = match["words"]
        before = data[max(0, match.start() - 1) : match.start()]
        after = data[match.end() : match.end() + 1]
        inside = _is_word(before) or _is_word(after)
        stands = (not _is_word(before) or _is_chinese_mark(words[0])) and (
            not _is_word(after) or _is_chinese_mark(words[-1])
        )
        if not (inside and stands):
            return None, None, None
        element = Element(TAGS[match["mark"]])
        element.text = words
        return element, match.start(), match.end()


def _is_word(character: str) -> bool:
    return character.isalnum()


def _is_chinese_mark(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character)[0] in "PS"

"""Markdown as a tree of HTML elements, for renderers that want its meaning, not its markup."""

import re
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from types import MappingProxyType
from xml.etree.ElementTree import Element, SubElement, TreeBuilder

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension  # type: ignore[import-untyped]  # - ships no types
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - ships no types

from qunce.model.kinds.figures import FIGURES, VERDICTS
from qunce.model.kinds.judgement import JUDGEMENT_OPTIONS, answer_words
from qunce.model.kinds.question import QUESTION_OPTIONS
from qunce.rendering.text.elements import BARE_URL
from qunce.rendering.text.emphasis import ChineseEmphasis
from qunce.rendering.text.layout import TypedMarkdown

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


QUESTION = "qc-qa"
"""Class of the section that a `/// qa` block becomes: its question is the heading in it."""


def markdown_tree(markdown: str) -> Element:
    """Parse with the extensions of the site that change what a reader reads."""
    return html_tree(_engine().reset().convert(markdown))


def html_tree(html: str) -> Element:
    """HTML as a tree below one `body`."""
    parser = _TreeParser()
    parser.feed(html)
    return parser.tree()


@cache
def _engine() -> Markdown:
    # Loading extensions takes longer than most texts; `reset` leaves nothing of the last one.
    return engine_with()


def engine_with(
    *more: str, configs: Mapping[str, Mapping[str, object]] = MappingProxyType({})
) -> Markdown:
    """The engine, with other extensions besides."""
    engine = Markdown(
        extensions=[
            "attr_list",
            "tables",
            "pymdownx.superfences",
            "pymdownx.highlight",
            TypedMarkdown(),
            ChineseEmphasis(),
            _TextBlocks(),
            _BareUrls(),
            *more,
        ],
        extension_configs={"pymdownx.highlight": {"use_pygments": False}, **configs},
    )
    engine.ESCAPED_CHARS.append("~")  # as on the site, which strikes out what stands between them
    return engine


class _TreeParser(HTMLParser):
    """HTML → tree; what authors leave open is closed where its parent ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = TreeBuilder()
        self._builder.start("body", {})
        self._open = ["body"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self._builder.end(tag)
        else:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open[1:]:
            while self._open[-1] != tag:
                self._builder.end(self._open.pop())
            self._builder.end(self._open.pop())

    def handle_data(self, data: str) -> None:
        self._builder.data(data)

    def tree(self) -> Element:
        self.close()
        while self._open:
            self._builder.end(self._open.pop())
        return self._builder.close()


class _BareUrlProcessor(InlineProcessor):
    """Keeps emphasis out of `https://example.com/*a*`."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - Python-Markdown's name and signature
        link = Element("a", href=match[1])
        link.text = AtomicString(match[1])
        return link, match.start(), match.end()


class _BareUrls(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        # Below links (160) and raw HTML (90), whose URLs are theirs; above emphasis (60).
        md.inlinePatterns.register(_BareUrlProcessor(BARE_URL.pattern, md), "bare-url", 75)


class _Question(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """`/// qa | 问题`: the question as a heading, its answer below."""

    NAME = "qa"
    ARGUMENT = True
    OPTIONS = QUESTION_OPTIONS

    def on_create(self, parent: Element) -> Element:
        entry = SubElement(parent, "section", {"class": QUESTION})
        question = self.argument
        # Tags in a title are words.
        SubElement(entry, "h3").text = AtomicString(question) if "<" in question else question
        return entry


class _Titled(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """A block with a title: its words in bold, what it holds below."""

    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        entry = SubElement(parent, "section")
        title = SubElement(SubElement(entry, "p"), "strong")
        title.text = AtomicString(self._title())
        return entry

    def _title(self) -> str:
        return str(self.argument)


class _Calculator(_Titled):
    NAME = "calculator"


class _Decision(_Titled):
    NAME = "decide"


class _Figure(_Titled):
    """`/// chat | 标题` and its kin: the list or table below the title is drawn on the page."""

    def _title(self) -> str:
        verdict = self.options.get("verdict")
        return f"{VERDICTS.title_of(verdict)}：{self.argument}" if verdict else str(self.argument)


class _Judgement(_Titled):
    """The answer stands before its reason."""

    NAME = "judge"
    OPTIONS = JUDGEMENT_OPTIONS

    def on_create(self, parent: Element) -> Element:
        entry = super().on_create(parent)
        SubElement(entry, "p").text = answer_words(self.options)
        return entry


class _TextBlocks(BlocksExtension):  # type: ignore[misc]  # - pymdownx ships no types
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: object) -> None:  # noqa: ARG002, N802 - pymdownx's name and signature
        register = block_mgr.register  # type: ignore[attr-defined]  # - ships no types
        for block in (_Question, _Calculator, _Decision, _Judgement):
            register(block, self.getConfigs())
        for name, keys in FIGURES.items():
            options = {key.name: (None, None) for key in keys}
            register(type(name, (_Figure,), {"NAME": name, "OPTIONS": options}), self.getConfigs())

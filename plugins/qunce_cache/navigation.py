"""Navigation that was drawn before in this build: every page shows it, and nearly all of it alike.

Where a site shows its whole navigation on every page, most of a build goes into drawing it, and
that grows with the square of the pages.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Protocol, cast

from jinja2 import BaseLoader, Environment, TemplateNotFound, meta, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page

TEMPLATE, MACRO = "partials/nav-item.html", "render"
"""Where Material draws an item with all below it: `render(item, path, level, parent)`."""
READS = {"config", "features", "page"}
"""What that template may ask for besides: the first two are the same on all pages."""
PAGE_EVENTS = ("page_context", "post_page")
KNOWN = ("material.", "mkdocs.", "qunce.", "qunce_cache.", "qunce_search.")
"""Plugins that change no title of another page while pages are drawn."""

FAR = ("/", "#")
"""An address that begins so, or has a scheme, is the same on every page."""


class Macro(Protocol):
    """One of Jinja's, or what stands for it."""

    def __call__(self, *arguments: Any, **named: Any) -> str:  # noqa: ANN401 - Jinja's signature
        """What it draws."""


@dataclass(frozen=True, slots=True)
class Below:
    """What can be seen of an item."""

    item: object
    """Kept, so that no other item gets its number."""
    addresses: list[str] | None
    """Of the pages there, sorted; None where an item is of a kind that shows what nobody knows."""

    def is_known_from(self, own: str) -> bool:
        """Whether no page there lies below that address, from where the way to it is another."""
        if self.addresses is None:
            return False
        nearest = bisect_left(self.addresses, own)
        return not any(one.startswith(own) for one in self.addresses[nearest : nearest + 1])


@dataclass(slots=True)
class DrawnOnce:
    """What the items of one build's navigation look like, from where they were seen."""

    _below: dict[int, Below] = field(default_factory=dict)
    _drawn: dict[tuple[object, ...], str] = field(default_factory=dict)

    def through(self, context: Context, macro: Macro) -> Macro:
        """The macro for one page, drawing only what was not seen from there yet."""
        page = context.get("page")
        if type(page) is not Page:
            return macro
        own, folder = _own(page.url), _folder(page.url)

        def draw(item: Any, *rest: Any, **named: Any) -> str:  # noqa: ANN401 - Jinja's signature
            if named or len(rest) not in {2, 3} or getattr(item, "active", True):
                return macro(item, *rest, **named)
            if not self._seen(item).is_known_from(own):
                return macro(item, *rest)
            path, level, *parents = rest
            above = [(id(one), getattr(one, "active", None)) for one in parents]
            key = (id(item), path, level, *above, folder)
            if key not in self._drawn:
                self._drawn[key] = macro(item, *rest)
            return self._drawn[key]

        return draw

    def _seen(self, item: object) -> Below:
        if id(item) not in self._below:
            self._below[id(item)] = _below(item)
        return self._below[id(item)]


def draw_navigation_once(env: Environment, config: MkDocsConfig) -> None:
    """Where pages can be known to show it alike; to be asked before the first page is drawn."""
    if _is_theirs(env, config) and not any(_unknown_plugins(config)):
        once = DrawnOnce()
        env.qunce_cache_through = once.through  # type: ignore[attr-defined]  # - compiled templates find it by this name
        env.code_generator_class = _Generator


class _Generator(CodeGenerator):
    """Puts the macro, wherever it is called, its own body included, behind what was drawn."""

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        named = getattr(macro_ref.node, "name", None)
        if (self.name, named) != (TEMPLATE, MACRO):
            super().macro_def(macro_ref, frame)
            return
        self.write("environment.qunce_cache_through(context, ")
        super().macro_def(macro_ref, frame)
        self.write(")")


def _is_theirs(env: Environment, config: MkDocsConfig) -> bool:
    """Whether the template is the theme's own and asks for no more than is known here."""
    try:
        source, place, _ = cast(BaseLoader, env.loader).get_source(env, TEMPLATE)
    except TemplateNotFound:
        return False
    if config.theme.custom_dir and str(place).startswith(config.theme.custom_dir):
        return False
    tree = env.parse(source)
    set_here = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    asked_for = meta.find_undeclared_variables(tree) - set_here
    return asked_for <= READS and not _looks_into_page(tree)


def _looks_into_page(node: nodes.Node) -> bool:
    """Whether it asks more of the page than whether it is the item, which inactive ones are not."""
    if isinstance(node, nodes.Name):
        return node.name == "page"
    children = node.iter_child_nodes()
    if isinstance(node, nodes.If) and _is_page_compared(node.test):
        children = iter([*node.elif_, *node.else_])
    elif _is_page_compared(node):
        return False
    return any(map(_looks_into_page, children))


def _is_page_compared(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.Compare) or len(node.ops) != 1:
        return False
    operand = node.ops[0]
    sides = (node.expr, operand.expr)
    is_page = [isinstance(side, nodes.Name) and side.name == "page" for side in sides]
    other = sides[is_page.index(False)] if any(is_page) and not all(is_page) else None
    return operand.op in {"eq", "in"} and other is not None and not _looks_into_page(other)


def _unknown_plugins(config: MkDocsConfig) -> Iterator[str]:
    for event in PAGE_EVENTS:
        for handler in config.plugins.events[event]:
            if not handler.__module__.startswith(KNOWN):
                yield handler.__module__


def _below(item: object) -> Below:
    try:
        return Below(item, sorted(_addresses(item)))
    except _UnknownKindError:
        return Below(item, None)


class _UnknownKindError(Exception):
    """An item that is not one of MkDocs' own."""


def _addresses(item: object) -> Iterator[str]:
    if type(item) is Section:
        yield from chain.from_iterable(map(_addresses, item.children))
    elif type(item) is Page and ".." not in item.url:
        yield _own(item.url)
    elif not (type(item) is Link and (item.url.startswith(FAR) or "://" in item.url)):
        raise _UnknownKindError


def _own(url: str) -> str:
    """Of a page; the home page has all others below it."""
    if _is_file(url):
        return url
    parts = url.strip("/")
    return "" if parts in {"", "."} else f"{parts}/"


def _folder(url: str) -> tuple[bool, str]:
    """From where an address is seen: MkDocs leaves out the name of a page that is a file."""
    return _is_file(url), _own(url).rstrip("/").rpartition("/")[0]


def _is_file(url: str) -> bool:
    return "." in url.rpartition("/")[2]

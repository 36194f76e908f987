"""Navigation that was drawn before in this build: every page shows it, and nearly all of it alike.

Where a site shows its whole navigation on every page, most of a build goes into drawing it, and
that grows with the square of the pages.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from types import FunctionType
from typing import Any, Protocol, TypeAlias, cast

from jinja2 import (
    BaseLoader,
    Environment,
    TemplateNotFound,
    meta,
    nodes,
    pass_eval_context,
)
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page

TEMPLATE, MACRO = "partials/nav-item.html", "render"
"""Where Material draws an item with all below it: `render(item, path, level, parent)`."""
THROUGH = "qunce_cache_through"
"""What compiled templates find in their environment."""
READS = {"config", "features", "page"}
"""What that template may ask for besides: the first two are the same on all pages."""
PAGE_EVENTS = ("page_context", "post_page")
KNOWN = (
    *("material.", "mkdocs.", "qunce.", "qunce_cache.", "qunce_search."),
    *("mkdocs_glightbox.", "mkdocs_minify_plugin."),
)
"""Plugins that change no title of another page while pages are drawn, and whose filters give the
same wherever a page, unless it is of a kind of their own, lies as deep."""

UP = ".."
FAR = re.compile(r"/|#|[A-Za-z][A-Za-z0-9+.-]*://")
"""An address that begins so is the same on every page."""


class Macro(Protocol):
    """One of Jinja's, or what stands for it."""

    def __call__(self, *arguments: Any, **named: Any) -> str:  # noqa: ANN401 - Jinja's signature
        """What it draws."""


Place: TypeAlias = tuple[str, ...]
"""The parts of an address."""


@dataclass(frozen=True, slots=True)
class View:
    """From where a page sees others."""

    page: Place
    folder: Place
    """What its links start from: the page itself, but the folder of one that is a file."""


@dataclass(frozen=True, slots=True)
class Below:
    """What can be seen of an item."""

    item: object
    """Kept, so that no other item gets its number."""
    pages: frozenset[Place]
    in_order: list[Place]
    above: Place
    """What all of them begin with."""
    is_known: bool = True
    """Whether each of them is of a kind that shows no more than is known here."""

    def seen(self, view: View) -> tuple[object, ...] | None:
        """What all links there depend on; None where it is not known, or the page is one of those.

        A link goes up to the last folder that both places share, then down. So it depends on how
        deep the page lies, and on what it shares with the place that is nearest to it.
        """
        if not self.is_known or view.page in self.pages:
            return None
        shared = _shared(view.folder, self.above)
        if shared == len(self.above):
            # One of the two between which it would stand shares most with it.
            number = bisect_left(self.in_order, view.folder)
            nearest = self.in_order[max(number - 1, 0) : number + 1]
            shared = max((_shared(view.folder, one) for one in nearest), default=0)
        return len(view.folder), view.folder[:shared]


@dataclass(slots=True)
class DrawnOnce:
    """What the items of one build's navigation look like, from where they were seen."""

    _below: dict[int, Below] = field(default_factory=dict)
    _drawn: dict[tuple[object, ...], str] = field(default_factory=dict)

    def through(self, context: Context, macro: Macro) -> Macro:
        """The macro for one page, drawing only what was not seen from there yet."""
        page = context.get("page")
        if type(page) is not Page or UP in _parts(page.url):
            return macro
        view = _view(page.url)

        @pass_eval_context
        def draw(around: EvalContext, item: Any, *rest: Any, **named: Any) -> str:  # noqa: ANN401 - Jinja's signature
            if named or len(rest) not in {2, 3} or getattr(item, "active", True):
                return macro(around, item, *rest, **named)
            seen = self._below_of(item).seen(view)
            if seen is None:
                return macro(around, item, *rest)
            path, level, *parents = rest
            above = [(id(one), getattr(one, "active", None)) for one in parents]
            key = (around.autoescape, id(item), path, level, *above, *seen)
            if key not in self._drawn:
                self._drawn[key] = macro(around, item, *rest)
            return self._drawn[key]

        return draw

    def _below_of(self, item: object) -> Below:
        if id(item) not in self._below:
            self._below[id(item)] = _below(item)
        return self._below[id(item)]


def draw_navigation_once(env: Environment, config: MkDocsConfig) -> None:
    """Where pages can be known to show it alike; to be asked before the first page is drawn."""
    if _is_theirs(env, config) and not may_change_others(config):
        once = DrawnOnce()
        setattr(env, THROUGH, once.through)
        env.code_generator_class = _Generator


class _Generator(CodeGenerator):
    """Puts the macro, wherever it is called, its own body included, behind what was drawn."""

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        named = getattr(macro_ref.node, "name", None)
        if (self.name, named) != (TEMPLATE, MACRO):
            super().macro_def(macro_ref, frame)
            return
        # Bytecode may be kept for an environment that has no such thing.
        self.write(f"getattr(environment, {THROUGH!r}, lambda _, macro: macro)(context, ")
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
    is_known = asked_for <= READS and all(_calls(env, tree, set_here))
    return is_known and not _looks_into_page(tree)


def _calls(env: Environment, tree: nodes.Template, set_here: set[str]) -> Iterator[bool]:
    """Whether a filter, test or function is a known one; a plugin's own may look at the page."""
    plain = Environment()  # noqa: S701 - nothing is rendered with it
    called = (
        *((node.name, env.filters, plain.filters) for node in tree.find_all(nodes.Filter)),
        *((node.name, env.tests, plain.tests) for node in tree.find_all(nodes.Test)),
        *((node.name, env.globals, plain.globals) for node in tree.find_all(nodes.Name)),
    )
    for name, mine, theirs in called:
        one = mine.get(name)
        if name not in set_here and one is not theirs.get(name):
            yield _is_known(one)


def _is_known(one: object) -> bool:
    """With the functions that it stands before, as the blog's does before the filter it found."""
    cells = getattr(one, "__closure__", None) or ()
    within = [cell.cell_contents for cell in cells]
    return getattr(one, "__module__", "").startswith(KNOWN) and all(
        _is_known(function) for function in within if isinstance(function, FunctionType)
    )


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


def may_change_others(config: MkDocsConfig) -> bool:
    """Whether a plugin may change while one page is drawn what another shows."""
    handlers = (handler for event in PAGE_EVENTS for handler in config.plugins.events[event])
    return not all(handler.__module__.startswith(KNOWN) for handler in handlers)


def _below(item: object) -> Below:
    try:
        places = sorted(_places(item))
    except _UnknownKindError:
        return Below(item, frozenset(), [], (), is_known=False)
    above = places[0][: _shared(places[0], places[-1])] if places else ()
    return Below(item, frozenset(places), places, above)


class _UnknownKindError(Exception):
    """An item that is not one of MkDocs' own."""


def _places(item: object) -> Iterator[Place]:
    if type(item) is Section:
        yield from chain.from_iterable(map(_places, item.children))
    elif type(item) is Page and UP not in _parts(item.url):
        yield _parts(item.url)
    elif not (type(item) is Link and FAR.match(item.url)):
        raise _UnknownKindError


def _view(url: str) -> View:
    page = _parts(url)
    is_file = "." in url.rpartition("/")[2]
    return View(page, page[:-1] if is_file else page)


def _parts(url: str) -> Place:
    """The home page has none, so that all others lie below it."""
    return tuple(part for part in url.split("/") if part not in {"", "."})


def _shared(one: Place, other: Place) -> int:
    """How many parts two places begin with in common."""
    shared = 0
    for part, others in zip(one, other, strict=False):
        if part != others:
            break
        shared += 1
    return shared

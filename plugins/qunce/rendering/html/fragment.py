"""HTML fragments from templates: values go in, one line of escaped HTML comes out."""

import re
import sys
from collections.abc import Mapping
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from qunce.rendering.html.compiled import CompiledBeside
from qunce.rendering.text.announcement import Announcement, Origin

FRAGMENT = "<!--qunce-->"
"""Opens the line of a fragment that stands in Markdown; the Markdown extension then puts the line
aside unparsed. Any other reader of Markdown takes it for a comment."""

CLAUSE = re.compile(r"[^，：；？！]+[，：；？！”）]*|[，：；？！]+")


def html_fragment(template: str, /, **values: object) -> Markup:
    """Render a template of `rendering/html/templates/` as one line.

    One line, because fragments stand inside Markdown: no later line of theirs can then be
    taken for a fence, a heading or a list.
    """
    return one_line(_template(template).render(values))


def one_line(html: str) -> Markup:
    """Join the lines of an HTML text whose own line breaks do not matter."""
    lines = html.replace("\r", "\n").split("\n")
    return Markup(" ".join(line.strip() for line in lines if line.strip()))  # noqa: S704 - joins what is HTML already


def verbatim(text: str) -> Markup:
    """Escape text for a `<pre>`: its line breaks survive as character references."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))  # noqa: S704 - escaped on this line


def filled(text: Announcement) -> Markup:
    """A text for a `<pre>`, as far as it is filled; what is still blank is marked."""
    parts: list[str] = []
    for is_blank, pieces in groupby(text.pieces, lambda piece: piece.origin is Origin.BLANK):
        if is_blank:
            parts += (f"<mark>{verbatim(piece.text)}</mark>" for piece in pieces)
        else:
            parts.append(verbatim("".join(piece.text for piece in pieces)))
    return Markup("".join(parts))  # noqa: S704 - of what is escaped above


def clauses(title: str) -> Markup:
    """A title whose lines rather end between its clauses than within a word.

    Browsers may break Chinese after any character; each clause is a box that they keep whole
    where it fits.
    """
    parts = CLAUSE.findall(title)
    if len(parts) < 2:
        return escape(title)
    return Markup().join(Markup('<span class="qc-clause">{}</span>').format(p) for p in parts)


def json_for_script(json_text: str) -> Markup:
    """Make JSON safe inside `<script type="application/json">`: nothing in it can end the script."""
    table: Mapping[str, str] = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
    for char, reference in table.items():
        json_text = json_text.replace(char, reference)
    return Markup(json_text)  # noqa: S704 - no character of it can open or close markup


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    # Compiled templates are code, not state: keeping them spares a thousand pages the parsing.
    environment = Environment(
        loader=PackageLoader("qunce.rendering.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # a template does not change while a site is built
        bytecode_cache=CompiledBeside(sys.modules[__name__]),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"verbatim": verbatim, "filled": filled, "clauses": clauses}
    return environment

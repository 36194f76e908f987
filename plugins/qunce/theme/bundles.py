"""Styles and scripts: small files for maintainers, one file each for readers."""

import re
from pathlib import Path

from rjsmin import jsmin  # type: ignore[import-untyped]  # - ships no types

FOLDER = Path(__file__).parent
TEMPLATES = FOLDER / "templates"
"""What an engine lays over the site's own theme: templates and files published as they are."""
STYLES = "assets/qunce/qunce.css"
SCRIPT = "assets/qunce/qunce.js"
PAGE_SCRIPTS = (
    *("home", "today", "schedule", "runs", "share", "live", "next", "snippet", "snippets"),
    *("paste-check", "risk-hint", "narrow", "publish", "playbook", "chapters"),
    *("calculator", "decide", "judge", "glossary", "variants"),
)
"""Scripts that one kind of page alone needs; it names them, and they run after SCRIPT."""
PAGE_STYLES = (
    *("messages", "schedule", "runs", "live", "snippets", "publish", "review", "chapters"),
    *("glossary", "chat", "compare", "diagram", "calculator", "decide", "judge", "variants"),
)
"""Styles that one kind of page alone needs, `styles/<name>.css`: those that go with its script, and
those that pages without one name themselves."""
SCRIPT_STYLES = {
    **dict.fromkeys(("home", "today", "share", "live", "next"), ("messages",)),
    "playbook": ("runs", "chapters"),
}
"""Script of a page → the styles that go with it besides those of its name."""
BLOCK_SCRIPTS = {
    "calendar": ("schedule",),
    "agenda": ("schedule",),
    "checklist": ("runs", "variants"),
    "snippet": ("variants",),
    "example": ("variants",),
    **{name: (name,) for name in ("calculator", "decide", "judge", "glossary", "variants")},
}
"""Block of an authored page → the scripts that it needs there."""
BLOCK_STYLES = {
    **{name: name for name in ("chat", "compare", "diagram")},
    "glossary": "chapters",
}
"""Block of an authored page → the styles that it needs there."""
FETCHED_SCRIPTS = ("pass", "qr", "sheet")
"""Scripts that other scripts fetch when a reader asks for what they do."""
FOR_MAINTAINERS = re.compile(r"^\s*(?:/\*.*?\*/\n)?", re.MULTILINE | re.DOTALL)
"""Indentation of styles, and comments that stand on lines of their own."""
INDENTATION = re.compile(r"^\s+", re.MULTILINE)
"""Of HTML in scripts: a page shows none of it."""
AROUND_SIGNS = re.compile(r"\s*([{};,>])\s*|(?<=\w):\s(?=\S)")
"""White space of styles that means nothing; before a colon it does."""


def script_uri(name: str) -> str:
    """Where the script of a kind of page is published."""
    return f"assets/qunce/{name}.js"


def style_uri(name: str) -> str:
    """Where the styles of a kind of page are published."""
    return f"assets/qunce/{name}.css"


BUNDLES = {
    STYLES: "styles",
    **{style_uri(name): name for name in PAGE_STYLES},
    SCRIPT: "scripts",
    **{script_uri(name): name for name in (*PAGE_SCRIPTS, *FETCHED_SCRIPTS)},
}
"""What is published → the list of its sources, `<name>.txt` beside this file."""


def sources(uri: str) -> list[Path]:
    """The files that a bundle is made of, in order."""
    if uri in map(style_uri, PAGE_STYLES):
        return [FOLDER / "styles" / f"{BUNDLES[uri]}.css"]
    folder = FOLDER / ("styles" if uri == STYLES else "scripts")
    names = (FOLDER / f"{BUNDLES[uri]}.txt").read_text(encoding="utf-8").split()
    return [folder / name for name in names]


def bundle(uri: str) -> str:
    """Styles or scripts as one: one request, and what they share compresses once.

    Instant navigation runs the scripts of each page it brings; what has run does not run again.
    """
    text = "".join(path.read_text("utf-8") for path in sources(uri))
    if uri.endswith(".css"):
        text = FOR_MAINTAINERS.sub("", text)
        return AROUND_SIGNS.sub(lambda sign: sign[1] or ":", text).replace(";}", "}")
    # Where the script that all pages share did not come, that of a page has nothing to stand on.
    needs = "" if uri == SCRIPT else "if (!window.qunce) return false;\n"
    text = INDENTATION.sub("", jsmin(text))
    return (
        f'(window.qunceRan ||= {{}})["{uri}"] ||= (() => {{\n{needs}{text}\nreturn true;\n}})();\n'
    )

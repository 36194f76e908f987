"""What the HTML of a record may hold: elements, attributes and schemes of links.

A list of what is harmless, not of what is dangerous: whatever a browser learns tomorrow is refused.
"""

import re

ELEMENTS = frozenset(
    """
    a abbr audio b blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp
    small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul
    var video wbr
    """.split()  # noqa: SIM905 - a list would take eighty lines
)

ATTRIBUTES = frozenset(
    """
    align alt aria-hidden aria-label cite class colspan controls data-search-exclude datetime dir
    download height href hreflang id kind label lang loading loop muted name open poster preload
    rel reversed role rowspan scope src srclang start target title type valign value width
    """.split()  # noqa: SIM905 - likewise
)
"""No `data-…`: the site's own scripts and the theme's take their orders from those."""

ADDRESSES = frozenset({"href", "src", "cite", "poster"})

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

NAMES = frozenset({"id", "name"})
THEMES_OWN = "__"
"""How the theme begins the ids it looks for, `__config` among them: whoever took that id would
tell the theme's script where things are."""

IGNORED = re.compile(r"[\x00-\x20\x7f]+")
SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")


def scheme_of(address: str) -> str:
    """The scheme a browser sees, in lower case, once it has left out blanks and controls.

    "" for an address without one.
    """
    scheme = SCHEME.match(IGNORED.sub("", address))
    return scheme["scheme"].lower() if scheme else ""

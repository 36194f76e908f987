"""What the templates of a theme ask for, by looking at them."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

META = re.compile(
    r"(?<![\w.])(?P<owner>[\w.]+)\.meta\b(?:\.(?P<name>\w+)|(?P<whole>\s*(?:\[|\||\.)))?"
)
"""`page.meta.hide`, `nav_item.meta.icon`; and `item.meta[…]`, which may be any."""

INSIDE = re.compile(r"(?<![\w.])(?P<owner>[\w.]+)\.(?:content|markdown|toc|update_date|edit_url)\b")
"""What else a page has that may change without its title and address."""

PAGE = "page"
NO_PAGES = frozenset({("post.html", "post"), ("listing.html", "listing")})
"""What Material calls so in these templates is handed to the page it stands on."""
SETTINGS = "mdx_configs"

OF_PAGES = rf"\b(?:{PAGE}|meta|content|markdown|toc)\b"
ANOTHER_PAGE = re.compile(
    rf"\bfor\s+(?:\w+\s*,\s*)*{PAGE}\b|\bset\s+{PAGE}\b|\bmacro\s+\w+\s*\([^)]*\b{PAGE}\b"
    rf"|[\w\])]\s*\[\s*['\"]{OF_PAGES}|(?:\battribute\s*=|attr\s*\()\s*['\"][\w.]*{OF_PAGES}"
)
"""Where `page` is any, or is asked in a way that does not say what for."""

MOMENT = "build_date_utc"
NO_TEMPLATES = frozenset({".icons", "assets"})
"""Folders with thousands of pictures, and scripts, that ask for nothing."""
NO_PART = "sitemap.xml"
"""Drawn by itself at each build; it asks for all pages."""
JINJA = ("{%", "{{")
"""What any template has that asks for something, whatever its name: pages may include it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page shows besides itself."""

    meta_of_others: frozenset[str] | None
    """The keys of other pages' metadata that navigation shows; None for all of it."""
    inside_of_others: bool
    """Whether any template shows what stands on other pages."""
    shows_moment: bool
    """Whether any template writes down when the site was built: nothing then stays as it is."""


def asked(theme_dirs: Iterable[str]) -> Asked:
    """What the templates below these folders ask for."""
    names: set[str] = set()
    takes_all = looks_inside = shows_moment = False
    for template, text in _templates(theme_dirs):
        shows_moment |= MOMENT in text
        asks_anything = bool(ANOTHER_PAGE.search(text))
        takes_all |= asks_anything
        looks_inside |= asks_anything or any(
            use["owner"] != PAGE
            and (template, use["owner"]) not in NO_PAGES
            and not use["owner"].endswith(SETTINGS)
            for use in INSIDE.finditer(text)
        )
        for use in META.finditer(text):
            if use["owner"] == PAGE:
                continue
            takes_all |= bool(use["whole"])
            names.update(filter(None, [use["name"]]))
    return Asked(None if takes_all else frozenset(names), looks_inside, shows_moment)


def _templates(folders: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Each with its name."""
    for top in folders:
        for folder, below, names in os.walk(top):
            below[:] = sorted(name for name in below if name not in NO_TEMPLATES)
            for name in sorted(names):
                path = Path(folder, name)
                # Some editors mark a file that is open by a link beside it that leads nowhere.
                is_asked = name != NO_PART and path.is_file()
                text = path.read_text("utf-8", "replace") if is_asked else ""
                if any(sign in text for sign in JINJA):
                    yield name, text

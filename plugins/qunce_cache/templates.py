"""What the templates of a theme ask for, by looking at them."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

META = re.compile(r"\b(?P<owner>\w+)\.meta\b(?:\.(?P<name>\w+)|(?P<whole>\s*(?:\[|\||\.)))?")
"""`page.meta.hide`, `nav_item.meta.icon`; and `item.meta[…]`, which may be any."""

MOMENT = "build_date_utc"
ICONS = ".icons"
"""Thousands of pictures that ask for nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page shows besides itself."""

    meta_of_others: frozenset[str] | None
    """The keys of other pages' metadata that navigation shows; None for all of it."""
    shows_moment: bool
    """Whether any template writes down when the site was built: nothing then stays as it is."""


def asked(theme_dirs: Iterable[str]) -> Asked:
    """What the templates below these folders ask for."""
    names: set[str] = set()
    takes_all = shows_moment = False
    for text in _templates(theme_dirs):
        shows_moment |= MOMENT in text
        for use in META.finditer(text):
            if use["owner"] == "page":
                continue
            takes_all |= bool(use["whole"])
            names.update(filter(None, [use["name"]]))
    return Asked(None if takes_all else frozenset(names), shows_moment)


def _templates(folders: Iterable[str]) -> Iterable[str]:
    for top in folders:
        for folder, below, names in os.walk(top):
            below[:] = sorted(name for name in below if name != ICONS)
            for name in sorted(names):
                if name.endswith(".html"):
                    yield Path(folder, name).read_text(encoding="utf-8", errors="replace")

"""The pages of a built site, and how many of them are others than before."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PageCount:
    """How many pages are new, different, gone."""

    all: int
    added: int
    changed: int
    removed: int

    @property
    def told(self) -> str:
        """In words."""
        counts = ((self.changed, "页变了"), (self.added, "页新增"), (self.removed, "页没有了"))
        named = "，".join(f"{count} {what}" for count, what in counts if count)
        return f"{named or '没有一页变了'}，一共 {self.all} 页"


def pages_of(site: Path) -> Mapping[str, str]:
    """Each page of a site with what tells its content from any other."""
    found = sorted(site.rglob("*.html"))
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()[:32]
        for path in found
    }


def compared(before: Mapping[str, str], after: Mapping[str, str]) -> PageCount:
    """What a reader of the whole site would see."""
    both = before.keys() & after.keys()
    return PageCount(
        all=len(after),
        added=len(after.keys() - before.keys()),
        changed=sum(before[page] != after[page] for page in both),
        removed=len(before.keys() - after.keys()),
    )

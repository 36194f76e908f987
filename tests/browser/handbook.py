"""The repository's own handbook: what it contains, and where its pages stand."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from qunce.model.addresses import (
    live_uri,
    playbook_uri,
    publish_uri,
    share_uri,
    snippet_uri,
    summary_uri,
)
from qunce.model.library import Library
from qunce.model.serving import Addresses
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.model.summary import Summary
from qunce.reading.records.project import read_project
from qunce.rendering.text.share_values import share_values
from qunce.site_plan.shares.sendings import sendings
from tests.browser.server import file_of, gzipped
from tests.builders import at

REPOSITORY = Path(__file__).parents[2]
BUILT_AT = at("2026-11-22 12:00")
"""In the middle of the sample season."""
YEAR = 2026


@dataclass(frozen=True)
class Handbook:
    """A built and served copy; `origin` counts as secure, `plain_origin` is ordinary http."""

    folder: Path
    port: int

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def plain_origin(self) -> str:
        return f"http://plain.test:{self.port}/"

    @cached_property
    def library(self) -> Library:
        reading = read_project(REPOSITORY / "mkdocs.yml")
        assert reading.library, [str(problem) for problem in reading.problems]
        return reading.library

    def pack(self, share: Share) -> dict[str, set[str]]:
        """The messages of a share as Python fills them, each in all its wordings for its groups."""
        values = share_values(self.library, share, YEAR)
        texts: dict[str, set[str]] = {}
        for sending in sendings(self.library, share, values):
            texts.setdefault(sending.snippet.id, set()).add(sending.announcement.text)
        return texts

    def url(self, kind: str) -> str:
        """The page that stands for a kind."""
        return self.origin + page_kinds(self)[kind]

    @property
    def page_paths(self) -> list[str]:
        """Every page of the site."""
        pages = (page.parent.relative_to(self.folder) for page in self.folder.rglob("index.html"))
        return sorted("" if page == Path() else f"{page.as_posix()}/" for page in pages)

    def gzip_size(self, url: str) -> int:
        return len(gzipped(file_of(self.folder, url)))

    @property
    def shares(self) -> list[Share]:
        return [share for share in self.library.shares.values() if share.is_public]

    @property
    def summaries(self) -> list[Summary]:
        public = {share.id for share in self.shares}
        return [s for s in self.library.summaries.values() if s.is_public and s.share in public]


def share_path(share: Share) -> str:
    return Addresses().site_path(share_uri(share.id))


def live_path(share: Share) -> str:
    return Addresses().site_path(live_uri(share.id))


def snippet_path(snippet: Snippet) -> str:
    return Addresses().site_path(snippet_uri(snippet.id))


def build_handbook(folder: Path) -> None:
    """Build strictly; a failed build fails the tests with MkDocs' own words."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    result = subprocess.run(
        [*command, "--config-file", str(REPOSITORY / "mkdocs.yml"), "--site-dir", str(folder)],
        env=os.environ
        | {"SOURCE_DATE_EPOCH": str(int(BUILT_AT.timestamp())), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


PAGE_KINDS = (
    *("home", "today", "schedule", "month", "share", "live", "summary", "publish", "summaries"),
    *("playbook", "playbooks", "section", "snippet", "snippets"),
    *("person", "group", "series", "tags", "questions", "overdue", "year"),
    *("paste-check", "blocks", "trouble", "exam", "written", "missing"),
)


def page_kinds(handbook: "Handbook") -> dict[str, str]:
    """One page of every kind: its name here → its path on the site."""
    library = handbook.library
    playbook = next(iter(library.playbooks.values()))
    held = [share for share in handbook.shares if not share.is_off]
    busiest = max(held, key=lambda share: len(share.changes))
    return {
        "home": "",
        "today": "today/",
        "schedule": "shares/",
        "share": share_path(busiest),
        "live": live_path(busiest),
        "summary": Addresses().site_path(summary_uri(handbook.summaries[0].share)),
        "publish": Addresses().site_path(publish_uri(handbook.summaries[0].share)),
        "summaries": "summaries/",
        "playbook": Addresses().site_path(playbook_uri(playbook.section, playbook.id)),
        "playbooks": "playbooks/",
        "section": f"playbooks/{playbook.section}/",
        "snippet": snippet_path(next(iter(library.snippets.values()))),
        "snippets": "snippets/",
        "person": f"people/{next(iter(library.people))}/",
        "group": f"groups/{next(iter(library.groups))}/",
        "series": f"series/{next(iter(library.series))}/",
        "month": month_path(busiest),
        "quarter": "calendar/2026-q4/",
        "tags": "tags/",
        "questions": "qa/",
        "overdue": "overdue/",
        "year": "summaries/2026/",
        "blocks": "help/blocks/",
        "trouble": "trouble/",
        "exam": "exam/",
        "paste-check": "tools/paste-check/",
        "written": Addresses().site_path(
            next(p.uri for p in library.pages if not p.uri.endswith("index.md"))
        ),
        "missing": "no/such/page/",
    }


def month_path(share: Share) -> str:
    assert share.slot
    return f"calendar/{share.slot.start:%Y-%m}/"

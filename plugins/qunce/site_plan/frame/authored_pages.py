"""Hand-written pages, passed through as they are."""

import json
import re
from collections.abc import Container, Iterator
from functools import partial

from qunce.model.page import Page
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.search_facets import CHECKLIST
from qunce.site_plan.frame.site import Site

SAYS_ITSELF = re.compile(r"^search\s*:", re.MULTILINE)


def authored_pages(site: Site, generated: Container[str]) -> Iterator[PlannedFile]:
    """Pages that no generated page has taken the words of."""
    for page in site.library.pages:
        if page.uri not in generated:
            yield PlannedFile(page.uri, partial(_source, page), edit=page.path)


def _source(page: Page) -> str:
    header = "\n".join(filter(None, (page.front_matter.strip(), *_added(page))))
    return f"---\n{header}\n---\n\n{page.body}"


def _added(page: Page) -> Iterator[str]:
    """What the page need not say itself; what it has to tick off makes it a checklist."""
    yield _key("qunce_page", f"page/{page.uri.removesuffix('.md')}")
    if page.items and not SAYS_ITSELF.search(page.front_matter):
        yield _key("search", CHECKLIST)


def _key(name: str, value: object) -> str:
    return f"{name}: {json.dumps(value, ensure_ascii=False)}"

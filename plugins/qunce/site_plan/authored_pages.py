"""Hand-written pages and the files beside them, passed through as they are."""

import json
from collections.abc import Container, Iterator

from qunce.model.page import Page
from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def authored_pages(site: Site, generated: Container[str]) -> Iterator[PlannedFile]:
    """Pages that no generated page has taken the words of."""
    for page in site.library.pages:
        if page.uri not in generated:
            yield PlannedFile(page.uri, content=_source(page), edit=page.path)


def assets(site: Site) -> Iterator[PlannedFile]:
    """Posters, slides and pictures; those of a share stay off a site the share is not on."""
    shown = {share.id for share in site.shares}
    for path, uri in site.library.assets.items():
        folder, _, rest = uri.partition("/")
        if folder != "shares" or "/" not in rest or rest.partition("/")[0] in shown:
            yield PlannedFile(uri, source=path)


def _source(page: Page) -> str:
    key = f"qunce_page: {json.dumps('page/' + page.uri.removesuffix('.md'), ensure_ascii=False)}"
    header = "\n".join(filter(None, (page.front_matter.strip(), key)))
    return f"---\n{header}\n---\n\n{page.body}"

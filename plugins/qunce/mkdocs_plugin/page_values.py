"""A page of MkDocs as the plain values that templates show."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import cast

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from qunce.theme.bundles import BLOCK_SCRIPTS, PAGE_SCRIPTS, script_uri
from qunce.theme.page_values import PageValues

PALETTE = "assets/stylesheets/palette.*.min.css"
"""Material's name for it; each version puts a hash of its own into it."""


def site_values(config: MkDocsConfig) -> PageValues:
    """For a template that no page stands behind, such as that of the page for wrong addresses."""
    return PageValues(
        heading=config.site_name,
        description=config.site_description or config.site_name,
        palette=palette_of(config),
    )


def page_values(page: Page, site: PageValues, blocks: Collection[str]) -> PageValues:
    """For a page, where it says something of its own; for the rest the site speaks.

    `blocks` are the names of the fragments that stand on it.
    """
    meta = page.meta
    previous, following = page.previous_page, page.next_page
    return replace(
        site,
        heading=_heading(page) or site.heading,
        description=str(meta.get("description") or site.description),
        is_home=page.is_homepage,
        key=str(meta.get("qunce_page") or ""),
        robots=str(meta.get("robots") or ""),
        canonical_url=page.canonical_url or "",
        previous_url=previous.url if previous else None,
        next_url=following.url if following else None,
        image=str(meta.get("qunce_image") or ""),
        event=str(meta.get("qunce_event") or ""),
        scripts=(*site.scripts, *map(script_uri, _scripts(page, blocks))),
    )


def with_values(context: TemplateContext, values: PageValues) -> TemplateContext:
    """What MkDocs gives a template, and ours."""
    return cast(TemplateContext, {**context, "qunce": values})


def palette_of(config: MkDocsConfig) -> str:
    """The palette of the theme in use, as a path in the site; "" for a theme without."""
    folders = [Path(folder) for folder in config.theme.dirs]
    found = (
        path.relative_to(folder) for folder in folders for path in sorted(folder.glob(PALETTE))
    )
    return next((path.as_posix() for path in found), "")


def _scripts(page: Page, blocks: Collection[str]) -> list[str]:
    named = page.meta.get("qunce_scripts") or ()
    needed = {script for block, script in BLOCK_SCRIPTS.items() if block in blocks}
    return [name for name in PAGE_SCRIPTS if name in named or name in needed]


def _heading(page: Page) -> str:
    """The homepage is called what the site is called, unless it says how its window is."""
    if window_title := page.meta.get("window_title"):
        return str(window_title)
    if page.is_homepage or not page.title:
        return ""
    # MkDocs' titles are HTML.
    return Markup(page.title).striptags()  # noqa: S704 - only to take the markup off again

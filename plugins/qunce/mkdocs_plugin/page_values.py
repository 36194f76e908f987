"""A page of MkDocs as the plain values that templates show."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import cast

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from qunce.model.addresses import CHANGES_FEED, SUMMARIES_FEED
from qunce.theme.bundles import (
    BLOCK_SCRIPTS,
    BLOCK_STYLES,
    PAGE_SCRIPTS,
    PAGE_STYLES,
    SCRIPT_STYLES,
    script_uri,
    style_uri,
)
from qunce.theme.page_values import PageValues

PREVIEW = "assets/qunce/mark.png"
PALETTE = "assets/stylesheets/palette.*.min.css"
"""Material's name for it; each version puts a hash of its own into it."""


def site_values(config: MkDocsConfig) -> PageValues:
    """For a template that no page stands behind, such as that of the page for wrong addresses."""
    return PageValues(
        heading=config.site_name,
        description=config.site_description or config.site_name,
        feeds=(
            (f"{config.site_name}：排期变更", CHANGES_FEED),
            (f"{config.site_name}：总结", SUMMARIES_FEED),
        ),
        image=_absolute(config.site_url, PREVIEW),
        palette=palette_of(config),
    )


def page_values(page: Page, site: PageValues, blocks: Collection[str]) -> PageValues:
    """For a page, where it says something of its own; for the rest the site speaks.

    `blocks` are the names of the fragments that stand on it.
    """
    meta = page.meta
    own = _scripts(page, blocks)
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
        card=str(meta.get("qunce_card") or ""),
        moved_to=str(meta.get("qunce_moved_to") or ""),
        event=str(meta.get("qunce_event") or ""),
        scripts=(*site.scripts, *map(script_uri, own)),
        styles=tuple(map(style_uri, _styles(page, own, blocks))),
    )


def is_listed(page: Page) -> bool:
    """Whether search engines are to know of it."""
    return "noindex" not in str(page.meta.get("robots") or "")


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


def _absolute(site_url: str | None, uri: str) -> str:
    """Programs that draw link previews follow no relative address."""
    return f"{site_url.rstrip('/')}/{uri}" if site_url else ""


def _scripts(page: Page, blocks: Collection[str]) -> list[str]:
    named = page.meta.get("qunce_scripts") or ()
    needed = {
        script for block, needs in BLOCK_SCRIPTS.items() if block in blocks for script in needs
    }
    return [name for name in PAGE_SCRIPTS if name in named or name in needed]


def _styles(page: Page, scripts: Collection[str], blocks: Collection[str]) -> list[str]:
    named = page.meta.get("qunce_styles") or ()
    needed = {style for block, style in BLOCK_STYLES.items() if block in blocks}
    needed.update(*(styles for script, styles in SCRIPT_STYLES.items() if script in scripts))
    return [name for name in PAGE_STYLES if name in scripts or name in named or name in needed]


def _heading(page: Page) -> str:
    """The homepage is called what the site is called, unless it says how its window is."""
    if window_title := page.meta.get("window_title"):
        return str(window_title)
    if page.is_homepage or not page.title:
        return ""
    # MkDocs' titles are HTML.
    return Markup(page.title).striptags()  # noqa: S704 - only to take the markup off again

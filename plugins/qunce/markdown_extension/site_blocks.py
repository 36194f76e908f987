"""Blocks that show records: `/// snippet | share-notice` and its kin."""

import re
from abc import abstractmethod
from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from markupsafe import Markup
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - ships no types

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.page_site import PageSite
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.embedded import embedded_checklist, embedded_snippet
from qunce.site_plan.handbook.stage_map import stage_map
from qunce.site_plan.schedule.schedule_pages import agenda_block, calendar_block
from qunce.site_plan.shares.summary_pages import summary_list
from qunce.site_plan.today.overdue import overdue_block

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class SiteBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """A block that is replaced by a fragment of the site; it holds no Markdown of its own."""

    @abstractmethod
    def fragment(self, site: Site, page_uri: str) -> Markup:
        """What stands in place of the block on that page."""

    def on_create(self, parent: Element) -> Element:
        """Put the fragment away, safe from Markdown, and leave its mark."""
        page = cast(PageSite, self.config["page"])
        html = self.fragment(page.site(), page.uri(self.md))
        place = SubElement(parent, "p")
        self.mark = AtomicString(self.md.htmlStash.store(html))
        place.text = self.mark
        return place

    def on_markdown(self) -> str:
        """Take what stands inside as it is, to complain about it."""
        return "raw"

    def on_end(self, block: Element) -> None:
        """Raise BlockError when somebody wrote more than a comment inside the block."""
        if COMMENT.sub("", (block.text or "").removeprefix(self.mark)).strip():
            raise BlockError(f"/// {self.NAME} 里面不写内容，下一行就用 /// 收住")
        block.text = self.mark


class SnippetBlock(SiteBlock):
    """A text to copy."""

    NAME = "snippet"
    ARGUMENT = True

    def fragment(self, site: Site, page_uri: str) -> Markup:
        """The snippet's card; what the data would know is still blank."""
        snippet = site.library.snippets.get(self.argument)
        if not snippet:
            raise BlockError(f"/// snippet：没有叫“{self.argument}”的文案")
        return embedded_snippet(snippet, page_uri)


class ChecklistBlock(SiteBlock):
    """The checklist of a playbook, on another page."""

    NAME = "checklist"
    ARGUMENT = True

    def fragment(self, site: Site, page_uri: str) -> Markup:
        """The playbook's items; ticks are the same as on the playbook's own page."""
        playbook = site.library.playbooks.get(self.argument)
        if not playbook:
            raise BlockError(f"/// checklist：没有叫“{self.argument}”的手册")
        return embedded_checklist(playbook, page_uri)


class SummariesBlock(SiteBlock):
    """The list of summaries."""

    NAME = "summaries"

    def fragment(self, site: Site, page_uri: str) -> Markup:
        """All summaries this audience may read, the latest first."""
        return summary_list(site, site.summaries(), page_uri)


class StageMapBlock(SiteBlock):
    """The eight stages."""

    NAME = "stage-map"

    def fragment(self, site: Site, page_uri: str) -> Markup:
        """The stages and how many playbooks each has."""
        return stage_map(site, page_uri)


class CalendarBlock(SiteBlock):
    """The schedule by month."""

    NAME = "calendar"

    def fragment(self, site: Site, page_uri: str) -> Markup:
        """The latest months."""
        return calendar_block(site, page_uri)


class AgendaBlock(SiteBlock):
    """The schedule as a list."""

    NAME = "agenda"

    def fragment(self, site: Site, page_uri: str) -> Markup:
        """The shares of the latest months."""
        return agenda_block(site, page_uri)


class OverdueBlock(SiteBlock):
    """What should have been published by now."""

    NAME = "overdue"

    def fragment(self, site: Site, page_uri: str) -> Markup:
        """Shares whose summary is late at the moment the site speaks of."""
        return overdue_block(site, page_uri)


SITE_BLOCKS = (
    SnippetBlock,
    ChecklistBlock,
    SummariesBlock,
    StageMapBlock,
    CalendarBlock,
    AgendaBlock,
    OverdueBlock,
)

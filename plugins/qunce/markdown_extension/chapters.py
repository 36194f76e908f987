"""The sections of a playbook as chapters, which a reader opens one by one.

They are open as published: without scripts and on paper everything is there. The page's script
closes them before it is seen.
"""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from qunce.markdown_extension.page_parts import PageParts

AFTER_LISTS = -30
"""Behind everything that looks for headings and lists at the top of a page."""


class Chapters(Treeprocessor):
    """Put each second-level heading and what stands below it into a `details`."""

    def __init__(self, md: Markdown, page: PageParts) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        """Change `root` in place where the page is a playbook's."""
        if root.find("h2") is None or not self.page.known_part(self.md, "playbook-title"):
            return
        chapter: Element | None = None
        for element in list(root):
            if element.tag == "h2":
                chapter = self._chapter(root, element)
            elif chapter is not None:
                root.remove(element)
                chapter.append(element)

    def _chapter(self, root: Element, heading: Element) -> Element:
        title = HTML_PLACEHOLDER_RE.sub("", "".join(heading.itertext())).strip()
        note = self.page.known_part(self.md, "chapter", title)
        chapter = Element("details", {"class": "qc-section qc-chapter", "open": ""})
        root[list(root).index(heading)] = chapter
        summary = SubElement(chapter, "summary")
        summary.append(heading)
        if note:
            words = SubElement(summary, "span", {"class": "qc-mute", "data-search-exclude": ""})
            words.text = AtomicString(note)
        return chapter

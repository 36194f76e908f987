"""`/// qa | 问题`: a question from the floor and its answer."""

from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - pymdownx ships no types

from qunce.markdown_extension.page_parts import PageParts
from qunce.model.kinds.question import QUESTION_OPTIONS
from qunce.model.question import question_anchor, question_id
from qunce.rendering.html.inline_markdown import inline_html


class QaBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """A heading with an address of its own, and the answer, which is ordinary Markdown.

    A heading, because what is found and linked is the question: search and table of contents
    know sections by their headings.
    """

    NAME = "qa"
    ARGUMENT = True
    OPTIONS = QUESTION_OPTIONS

    def on_create(self, parent: Element) -> Element:
        """Make the question's heading, what is said of the answer, and its place."""
        id = question_id(str(self.options["id"] or ""), self.argument, self.tracker)
        self.tracker[id] = True
        entry = SubElement(parent, "div", {"class": "qc-qa"})
        # A title is text: its emphasis is read here, its tags are shown as typed.
        question = self.md.htmlStash.store(inline_html(self.argument))
        SubElement(entry, "h3", {"id": question_anchor(id)}).text = AtomicString(question)
        self._say(entry)
        self.answer = SubElement(entry, "div")
        return entry

    def on_add(self, block: Element) -> Element:  # noqa: ARG002 - pymdownx' signature
        """Answers go below the question."""
        return self.answer

    def on_markdown(self) -> str:
        """Answers may have paragraphs and lists."""
        return "block"

    def on_end(self, block: Element) -> None:
        """A question without an answer says so, and has no place for one."""
        if not len(self.answer):
            block.remove(self.answer)
            if not self.options["unanswered"]:
                _open_tag(block)

    def _say(self, entry: Element) -> None:
        page = cast(PageParts, self.config["page"])
        person = self.options["answered_by"]
        credit = page.known_part(self.md, "answerer", str(person)) if person else None
        if credit:
            place = SubElement(entry, "p", {"class": "qc-mute"})
            place.text = AtomicString(self.md.htmlStash.store(credit))
        if self.options["unanswered"]:
            _open_tag(entry)


def _open_tag(entry: Element) -> None:
    tag = SubElement(SubElement(entry, "p"), "span", {"class": "qc-tag qc-tag--moved"})
    tag.text = AtomicString("还没有答复")

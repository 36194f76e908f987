"""`/// judge | “错过等一年”，能发吗？`: a question of yes or no, to be judged before one reads why."""

from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]  # - pymdownx ships no types

from qunce.markdown_extension.page_parts import PageParts
from qunce.model.kinds.judgement import JUDGEMENT_OPTIONS, answer_of, answer_words, words_of
from qunce.model.question import question_id
from qunce.rendering.html.inline_markdown import inline_html


class JudgeBlock(Block):  # type: ignore[misc]  # - pymdownx ships no types
    """The question, and behind a fold the answer with its reason, which is ordinary Markdown.

    The question is no heading: an exam has twenty, and a table of contents is no list of them.
    """

    NAME = "judge"
    ARGUMENT = True
    OPTIONS = JUDGEMENT_OPTIONS

    def on_create(self, parent: Element) -> Element:
        """Make the question, the fold and the place of the reason."""
        cast(PageParts, self.config["page"]).holds(self.md, self.NAME)
        id = question_id("", self.argument, self.tracker)
        self.tracker[id] = True
        entry = SubElement(
            parent,
            "div",
            {
                "class": "qc-judge",
                "role": "group",
                "aria-labelledby": f"judge-{id}",
                "data-judge": id,
                "data-words": " ".join(words_of(self.options)),
                "data-answer": answer_of(self.options),
            },
        )
        question = SubElement(entry, "p", {"id": f"judge-{id}", "class": "qc-ask"})
        question.text = AtomicString(self.md.htmlStash.store(inline_html(self.argument)))
        fold = SubElement(entry, "details", {"class": "qc-fold"})
        SubElement(fold, "summary").text = AtomicString("答案和理由")
        self.reason = SubElement(fold, "div", {"class": "qc-why"})
        answer = SubElement(SubElement(self.reason, "p"), "b")
        answer.text = AtomicString(answer_words(self.options))
        return entry

    def on_add(self, block: Element) -> Element:  # noqa: ARG002 - pymdownx' signature
        """Reasons go behind the answer."""
        return self.reason

    def on_markdown(self) -> str:
        """Reasons may have paragraphs and lists."""
        return "block"

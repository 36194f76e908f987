"""Task lists in authored pages become checklists a reader can tick.

The work has two ends. Before inline Markdown runs, each item's raw line is read and its box and
attributes are taken off it; after the last tree processor, when links are final, the lists are
replaced by fragments.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE
from markupsafe import Markup

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.page_parts import PageParts
from qunce.model.checklist import ChecklistItem
from qunce.reading.markdown.checklist_items import read_item
from qunce.reading.markdown.tasks import TASK, words_of
from qunce.reading.words.report import Report
from qunce.rendering.html.share.checklist import Row, checklist_form, undated_row

BEFORE_INLINE = 30
AFTER_LINKS = -10
VARIANTS = "variants"
"""The block that brings the styles and the script of what differs between platforms."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})


@dataclass(frozen=True, slots=True)
class Task:
    """An item and the heading it stands under."""

    item: ChecklistItem
    heading: Element | None


def register_task_lists(md: Markdown, page: PageParts) -> None:
    """Register both ends, with what the first one hands to the second."""
    tasks: dict[Element, Task] = {}
    md.treeprocessors.register(TaskReader(tasks), "qunce-tasks", BEFORE_INLINE)
    md.treeprocessors.register(ChecklistWriter(md, tasks, page), "qunce-checklists", AFTER_LINKS)


class TaskReader(Treeprocessor):
    """Take boxes and attributes off list items and remember them."""

    def __init__(self, tasks: dict[Element, Task]) -> None:
        super().__init__()
        self.tasks = tasks

    def run(self, root: Element) -> None:
        """Read every list item of a page; nothing is left of the page before."""
        self.tasks.clear()
        heading: Element | None = None
        for element in root.iter():
            if element.tag in HEADINGS:
                heading = element
            elif element.tag == "li" and (item := _take_task(element)):
                self.tasks[element] = Task(item, heading)


class ChecklistWriter(Treeprocessor):
    """Put a form in place of each run of tasks."""

    def __init__(self, md: Markdown, tasks: dict[Element, Task], page: PageParts) -> None:
        super().__init__(md)
        self.tasks = tasks
        self.page = page

    def run(self, root: Element) -> None:
        """Replace the outermost lists first: tasks below a task join its list."""
        for position, child in reversed(list(enumerate(root))):
            if child.tag in LISTS and any(item in self.tasks for item in child):
                root[position : position + 1] = list(self._pieces(child))
            else:
                self.run(child)

    def _pieces(self, mixed: Element) -> Iterator[Element]:
        """Forms for runs of tasks, lists for what stands between them."""
        for is_task, items in groupby(mixed, key=lambda item: item in self.tasks):
            if is_task:
                yield self._checklist(list(items))
            else:
                rest = Element(mixed.tag, mixed.attrib)
                rest.extend(items)
                self.run(rest)
                yield rest

    def _checklist(self, items: list[Element]) -> Element:
        heading = self.tasks[items[0]].heading
        rows = [row for item in items for row in self._rows(item)]
        if any(row.variants for row in rows):
            self.page.holds(self.md, VARIANTS)
        named = sorted({row.item.snippet for row in rows if row.item.snippet})
        legend = _legend(_title(heading), self.page.known_part(self.md, "playbook-title"))
        urls = {snippet: self._snippet_url(snippet) for snippet in named}
        form = checklist_form(rows, legend=legend, key="page", snippet_urls=urls)
        is_first = items[0] is next(iter(self.tasks))
        bar = self.page.known_part(self.md, "run-bar") if is_first else None
        place = Element("p")
        place.text = self.md.htmlStash.store(f"{bar} {form}" if bar else form)
        return place

    def _snippet_url(self, snippet: str) -> str:
        url = self.page.part(self.md, "snippet-url", snippet)
        if url is None:
            raise BlockError(f"清单：没有叫“{snippet}”的文案")
        return url

    def _rows(self, item: Element) -> list[Row]:
        """The item, then every task inside it; nothing else leaves its place."""
        inner = [row for task in self._taken_out(item) for row in self._rows(task)]
        return [undated_row(self.tasks[item].item, self._inner_html(item)), *inner]

    def _taken_out(self, parent: Element) -> list[Element]:
        """The tasks below an element, each without those inside it; lists left empty go too."""
        taken = []
        for child in list(parent):
            if child in self.tasks:
                taken.append(child)
                parent.remove(child)
            else:
                taken += self._taken_out(child)
                if child.tag in LISTS and not len(child):
                    _remove(parent, child)
        return taken

    def _inner_html(self, item: Element) -> Markup:
        words = words_of(item)
        span = Element("span")
        span.text = words.text
        span.extend(words)
        if words is not item:
            span.extend(item[1:])
        html = self.md.serializer(span).removeprefix("<span>").removesuffix("</span>")
        # Raw HTML returns now: the fragment repeats these words in an attribute, without tags.
        html = self.md.postprocessors["raw_html"].run(html)
        return Markup(html)  # noqa: S704 - Python-Markdown has escaped what is not markup


def _remove(parent: Element, child: Element) -> None:
    """Take an element away, but not the words behind it."""
    position = list(parent).index(child)
    words = (child.tail or "").rstrip()
    if words and position:
        parent[position - 1].tail = (parent[position - 1].tail or "") + words
    elif words:
        parent.text = (parent.text or "") + words
    parent.remove(child)


def _take_task(item: Element) -> ChecklistItem | None:
    """The task an item is, after which only its words stand there; None for any other item.

    `reading` rejects malformed items first; BlockError is raised only where it did not run.
    """
    words = words_of(item)
    task = TASK.match(words.text or "")
    if not task:
        return None
    report = Report("")
    found = read_item(task["text"].rstrip(), 1, None, report)
    if not found:
        raise BlockError("；".join(problem.message for problem in report.problems))
    words.text = found.text + (words.text or "")[task.end() :]
    return found


def _title(heading: Element | None) -> str:
    words = "" if heading is None else "".join(heading.itertext())
    return HTML_PLACEHOLDER_RE.sub("", words).strip()


def _legend(heading: str, playbook_title: str | None) -> str:
    """What the list is called where it is copied to, far from its page: `嘉宾分享：会前`."""
    if not playbook_title:
        return heading or "清单"
    return f"{playbook_title}清单" if "清单" in heading else f"{playbook_title}：{heading}"

"""A file as it was at some time: what it is, what it is called, and what it says of itself."""

from dataclasses import dataclass
from pathlib import Path

from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.settings import Settings
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.reading.disk.files import ProjectFile
from qunce.reading.disk.text_files import text_of
from qunce.reading.markdown.comments import without_comments
from qunce.reading.records.placing import Placed, place_content, place_playbook
from qunce.reading.records.share import parse_share
from qunce.reading.records.summary import parse_summary
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source, take_apart_page
from qunce.reading.yaml.nodes import ScalarNode

OTHER_FILE = "文件"
PAGE = "页面"


@dataclass(frozen=True, slots=True)
class Known:
    """What one file tells; a share or a summary that cannot be read is only a text."""

    path: str
    kind: RecordKind | None
    id: str
    title: str
    text: str
    share: Share | None = None
    summary: Summary | None = None

    @property
    def called(self) -> str:
        """What such a file is called, in Chinese."""
        if self.kind:
            return KINDS[self.kind].title
        return PAGE if self.path.endswith(".md") else OTHER_FILE


def known(settings: Settings, path: str, data: bytes) -> Known:
    """What a file at this path tells if it holds these bytes; nothing wrong in it is told."""
    report = Report(path)
    placed = _placed(settings, path)
    kind = placed.role if isinstance(placed.role, RecordKind) else None
    text = text_of(data, report) if path.endswith(".md") else None
    source = take_apart_page(path, text, report) if text is not None else None
    if source is None:
        return Known(path, kind, placed.id, path.rpartition("/")[2], text or "")
    share = summary = None
    if kind is RecordKind.SHARE:
        share = parse_share(_of(source, placed.id, report), report, settings)
    elif kind is RecordKind.SUMMARY:
        summary = parse_summary(_of(source, placed.id, report), report)
    title = _title(source) or placed.id or path.rpartition("/")[2]
    return Known(path, kind, placed.id, title, source.body, share, summary)


def _of(source: Source, id: str, report: Report) -> Source:
    plain = without_comments(source, report)
    return Source(plain.path, id, plain.header, plain.front_matter, plain.body, plain.body_line)


def _placed(settings: Settings, path: str) -> Placed:
    """By its folder; what would be wrong with the place is told elsewhere."""
    for folder, place in (
        (settings.docs_dir, place_content),
        (settings.playbooks_dir, place_playbook),
    ):
        if path.startswith(f"{folder}/"):
            parts = tuple(path.removeprefix(f"{folder}/").split("/"))
            return place(ProjectFile(path, parts, Path(path)), settings, Report(path))
    return place_content(ProjectFile(path, (path,), Path(path)), settings, Report(path))


def _title(source: Source) -> str:
    for key, value in source.header.entries:
        if isinstance(key, ScalarNode) and key.text == "title" and isinstance(value, ScalarNode):
            return value.text
    return ""

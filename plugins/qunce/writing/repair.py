"""Mechanical repairs: what can be put right without knowing what the author meant."""

import codecs
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qunce.reading.disk.files import files_below
from qunce.reading.disk.text_files import looks_like_gbk, read_bytes, with_lf
from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.boxes import mended_box
from qunce.reading.markdown.checklist_items import (
    FULLWIDTH_LAYOUT,
    item_id,
    split_braces,
)
from qunce.reading.markdown.limits import within_limits
from qunce.reading.markdown.lines import Line, parts_of
from qunce.reading.markdown.questions import read_questions
from qunce.reading.markdown.tables import mended_rows
from qunce.reading.markdown.tasks import tasks_of
from qunce.reading.records.settings import FALLBACK_SETTINGS, read_settings
from qunce.reading.words.characters import without_hidden
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import front_matter_end

READABLE = re.compile(r"^status:[ ]*(?:published|corrected)\b", re.MULTILINE)
"""Of a summary's metadata, once readers have its addresses."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One file before and after; `what` says in Chinese what was done, `path` is the project's."""

    path: str
    before: bytes
    after: bytes
    what: tuple[str, ...]


def repairs(config_file: Path) -> tuple[Repair, ...]:
    """The repair of every file that needs one, by path; nothing is written."""
    found = (repaired(path, data) for path, data in _files(config_file))
    return tuple(sorted((one for one in found if one), key=lambda repair: repair.path))


def repaired(path: str, data: bytes) -> Repair | None:
    """One file's repair; None when nothing can be mended in it, or its encoding is unknown."""
    found = decoded(data)
    if found is None:
        return None
    text, what = found
    for mend in MENDS if path.endswith(".md") else MENDS[:1]:
        text, done = mend(text)
        what += [done] if done else []
    after = text.encode()
    return Repair(path, data, after, tuple(what)) if after != data else None


def _files(config_file: Path) -> Iterator[tuple[str, bytes]]:
    settings = read_settings(config_file)[0] or FALLBACK_SETTINGS
    root = config_file.parent
    files = [(config_file.name, config_file)] if config_file.is_file() else []
    for folder in (settings.docs_dir, settings.playbooks_dir):
        found, _ = files_below(root, folder)
        files += [(one.path, one.file) for one in found if one.is_markdown and one.is_readable]
    for path, file in files:
        data = read_bytes(file, Report(path))
        if data is not None:
            yield path, data


def decoded(data: bytes) -> tuple[str, list[str]] | None:
    """The text of a file in an encoding that we know, and what putting it right would mend."""
    if data.startswith(codecs.BOM_UTF8):
        codec, what = "utf-8-sig", ["去掉 BOM"]
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codec, what = "utf-16", ["UTF-16 转成 UTF-8"]
    else:
        codec, what = "utf-8", []
    try:
        return data.decode(codec), what
    except UnicodeDecodeError:
        return (data.decode("gb18030"), ["GBK 转成 UTF-8"]) if looks_like_gbk(data) else None


def _unify_line_ends(text: str) -> tuple[str, str]:
    return with_lf(text), "换行统一成 LF" if "\r" in text else ""


def _drop_hidden(text: str) -> tuple[str, str]:
    # A separator inside metadata becomes a space: a line break there would change its meaning.
    end = front_matter_end(text)
    plain = without_hidden(text[:end], separator=" ") + without_hidden(text[end:], separator="\n")
    return plain, "删掉看不见的字符" if plain != text else ""


def _mend_boxes(text: str) -> tuple[str, str]:
    """Boxes that no page takes for one; what is a task already stays as it is."""
    end = front_matter_end(text)
    lines = text[end:].split("\n")
    tasks = _tasks(text[end:])
    mended = 0
    for index in (line.number - 1 for line in _prose(text[end:])):
        if index not in tasks and (line := mended_box(lines[index])) != lines[index]:
            lines[index] = line
            mended += 1
    return text[:end] + "\n".join(lines), f"改好 {mended} 个方框" if mended else ""


def _mend_tables(text: str) -> tuple[str, str]:
    end = front_matter_end(text)
    lines = text[end:].split("\n")
    prose = _prose(text[end:])
    for line, row in zip(prose, mended_rows([line.text for line in prose]), strict=True):
        lines[line.number - 1] = row
    mended = text[:end] + "\n".join(lines)
    return mended, "表格的竖线和横线换成半角" if mended != text else ""


def _tasks(body: str) -> dict[int, str]:
    """The tasks by their line, counted from 0; none in a body that nobody would convert."""
    is_readable = within_limits(body, _prose(body), 1, Report(""))
    return tasks_of(body) if is_readable else {}


def _prose(body: str) -> list[Line]:
    """The lines outside of fences and comments."""
    return [part for part in parts_of(body) if isinstance(part, Line)]


def _add_item_ids(text: str) -> tuple[str, str]:
    """Ids of items that have none, from their words: the same text always gets the same one."""
    end = front_matter_end(text)
    lines = text[end:].split("\n")
    tasks = _tasks(text[end:])
    taken = {id for task in tasks.values() if (id := item_id(task))}
    added = 0
    stems: Counter[str] = Counter()
    for index, task in tasks.items():
        if item_id(task) is None:
            id = _new_id(task, taken, stems)
            taken.add(id)
            lines[index] = _with_id(lines[index], task, id)
            added += 1
    return text[:end] + "\n".join(lines), f"补上 {added} 个清单编号" if added else ""


def _new_id(task: str, taken: set[str], stems: Counter[str]) -> str:
    """An id nobody has; `stems` are those given to the same words before."""
    words, _ = split_braces(task)
    stem = "item-" + hashlib.sha256(words.encode()).hexdigest()[:6]
    while True:
        stems[stem] += 1
        id = stem if stems[stem] == 1 else f"{stem}-{stems[stem]}"
        if id not in taken:
            return id


def _with_id(line: str, task: str, id: str) -> str:
    words, braces = split_braces(task)
    head = line.rstrip()[: -len(task)]
    inside = (braces or "{}").translate(FULLWIDTH_LAYOUT)[1:-1].removeprefix(":").strip()
    return f"{head}{words} {{#{id}{' ' + inside if inside else ''}}}"


def _add_question_ids(text: str) -> tuple[str, str]:
    """Ids of questions that readers may have the address of: it then survives other words."""
    end = front_matter_end(text)
    if not READABLE.search(text[:end]):
        return text, ""
    body, unread = text[end:], Report("")
    lines = body.split("\n")
    blocks = [block for block in read_blocks(parts_of(body), unread) if block.name == "qa"]
    bare = [
        (block.line, question.id)
        for block, question in zip(blocks, read_questions(blocks, body, 1, unread), strict=True)
        if not block.options["id"]
    ]
    for line, id in reversed(bare):
        indent = lines[line - 1].partition("/")[0]
        lines.insert(line, f"{indent}    id: {id}")
    return text[:end] + "\n".join(lines), f"补上 {len(bare)} 个问题编号" if bare else ""


MENDS: tuple[Callable[[str], tuple[str, str]], ...] = (
    _unify_line_ends,
    _drop_hidden,
    _mend_boxes,
    _mend_tables,
    _add_item_ids,
    _add_question_ids,
)
"""In this order; each says what it did, or nothing. Only the first suits mkdocs.yml."""

"""The pages of another site: Markdown with the metadata of Hugo, Jekyll or Hexo."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path, PurePosixPath

import yaml

from qunce.reading.disk.text_files import LARGEST_FILE, with_lf
from qunce.reading.tables.csv_table import decoded
from qunce.reading.tables.foreign_text import own_markdown
from qunce.reading.tables.table import Row, Table, TableError
from qunce.reading.words.characters import without_hidden
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode, TooDeepError, compose

SUFFIXES = frozenset({".md", ".markdown", ".mdown"})
INDEXES = frozenset({"_index", "index", "readme"})
"""Names of pages about a folder; a lone `index` in a folder of its own is that folder's page."""
YAML_FENCES = re.compile(
    r"\ufeff?\s*(?:---[ \t]*\n)?(?P<head>.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE
)
TOML_FENCES = re.compile(
    r"\ufeff?\s*\+\+\+[ \t]*\n(?P<head>.*?)^\+\+\+[ \t]*$\n?", re.DOTALL | re.MULTILINE
)
NAME = re.compile(r"(?:(?:\d{1,4}-)?(?P<day>\d{4}-\d{2}-\d{2})[-_]?|\d{1,4}-)?(?P<words>.*)")
"""`12-2023-03-05-first`: neither number nor day is of a name that stays for ever."""
BODY, FILE_NAME, FILE_DAY, VIDEO = "body", "文件名", "文件名里的日期", "视频"


def pages_table(place: Path) -> Table:
    """Every page of a folder, or one page; raises TableError when there is none, or one is broken.

    What stands in a file's name counts only where its metadata does not say it.
    """
    files = sorted(place.rglob("*")) if place.is_dir() else [place]
    pages = [file for file in files if file.suffix.lower() in SUFFIXES and file.is_file()]
    root = place if place.is_dir() else place.parent
    found, left_out, faults = [], [], []
    for file in pages:
        if _is_about_a_folder(file, root):
            continue
        try:
            row = _row(file, root)
        except TableError as error:
            faults.append(f"{file.relative_to(root).as_posix()}：{error}")
            continue
        if _is_draft(row):
            left_out.append(f"{row.where}（草稿）")
        else:
            found.append(row)
    if faults:
        raise TableError("\n".join(faults))
    if not found:
        raise TableError("里面没有能导入的 Markdown 文件")
    columns = dict.fromkeys(column for row in found for column in row.cells)
    return Table(tuple(columns), tuple(found), left_out=tuple(left_out), is_markdown=True)


def _is_draft(row: Row) -> bool:
    """Hugo and Jekyll keep such pages off the site."""
    return row.cells.get("draft") == "true" or row.cells.get("published") == "false"


def _is_about_a_folder(file: Path, root: Path) -> bool:
    stem = file.stem.lower()
    return stem == "_index" or (stem in INDEXES and file.parent == root)


def _row(file: Path, root: Path) -> Row:
    head, text = _apart(_text(file))
    cells = {name: words for name, words in _cells(head) if words}
    own = own_markdown(text)
    stem = file.parent.name if file.stem.lower() in INDEXES else file.stem
    name = NAME.fullmatch(stem)
    if name and name["day"]:
        cells[FILE_DAY] = name["day"]
    cells[FILE_NAME] = name["words"] if name and name["words"] else stem
    cells[BODY] = own.text
    if own.video:
        cells[VIDEO] = own.video
    where = PurePosixPath(file.relative_to(root)).as_posix()
    return Row(where, {k: v for k, v in cells.items() if v}, remarks=own.remarks)


def _text(file: Path) -> str:
    if file.stat().st_size > LARGEST_FILE:
        raise TableError("文件超过 2 MB")
    return without_hidden(with_lf(decoded(file.read_bytes())), separator="\n")


def _apart(text: str) -> tuple[Mapping[str, object], str]:
    """Metadata and body; a page without metadata has an empty one."""
    if toml := TOML_FENCES.match(text):
        try:
            return tomllib.loads(toml["head"]), text[toml.end() :].strip("\n")
        except tomllib.TOMLDecodeError as error:
            raise TableError("元数据不是合法的 TOML") from error
    fenced = YAML_FENCES.match(text)
    if fenced and (text.lstrip("\ufeff\n ").startswith("---") or _is_map(fenced["head"])):
        return _yaml(fenced["head"]), text[fenced.end() :].strip("\n")
    return {}, text.strip("\n")


def _is_map(head: str) -> bool:
    """Whether metadata stands above a lone fence, as Hexo allows, rather than any text."""
    lines = [line for line in head.split("\n") if line.strip()]
    return bool(lines) and all(re.match(r"[A-Za-z_]+:(\s|$)|\s*- |\s+\S", line) for line in lines)


def _yaml(head: str) -> Mapping[str, object]:
    try:
        node = compose(head.expandtabs(2))
    except (yaml.YAMLError, TooDeepError) as error:
        raise TableError("元数据不是合法的 YAML") from error
    if node is None:
        return {}
    if not isinstance(node, MapNode):
        raise TableError("元数据不是一组键和值")
    return {key.text: _value(value) for key, value in node.entries if isinstance(key, ScalarNode)}


def _value(node: Node) -> object:
    match node:
        case ScalarNode():
            return node.text
        case ListNode():
            return [_value(item) for item in node.items]
        case MapNode():
            return {k.text: _value(v) for k, v in node.entries if isinstance(k, ScalarNode)}
    return ""


def _cells(head: Mapping[str, object], before: str = "") -> Iterator[tuple[str, str]]:
    """Values as text, lists joined; maps (Hugo's `params`) give their own keys."""
    for key, value in head.items():
        if isinstance(value, Mapping):
            yield from _cells(value, f"{before}{key}.")
        else:
            yield before + key, _words(value)


def _words(value: object) -> str:
    match value:
        case list():
            return "、".join(filter(None, map(_words, value)))
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat()
        case date():
            return value.isoformat()
        case None:
            return ""
    return " ".join(str(value).split())

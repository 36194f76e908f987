"""The metadata between the two `---` lines at the top of a file."""

import re
from dataclasses import dataclass

import yaml

from qunce.model.problem import ProblemCode
from qunce.model.problem_codes import (
    BROKEN_YAML,
    FRONT_MATTER_MISSING,
    FRONT_MATTER_TOO_LARGE,
    FRONT_MATTER_UNCLOSED,
    WIDE_SPACE,
    YAML_ANCHOR,
    YAML_TAG,
    YAML_TOO_DEEP,
)
from qunce.reading.words.report import Report
from qunce.reading.yaml.mistakes import mistakes
from qunce.reading.yaml.nodes import (
    AliasNode,
    MapNode,
    Node,
    ScalarNode,
    TooDeepError,
    compose,
    walk,
)
from qunce.reading.yaml.wide_spaces import wide_spaces

REFUSABLE = re.compile(r"[&*!]")
"""What no anchor, alias or tag is without: most metadata need not be walked through for them."""
STANDARD_TAG = "tag:yaml.org,2002:"
LARGEST_FRONT_MATTER = 64 * 1024
FENCE = re.compile(r"---[ \t]*\n")
CLOSING_FENCE = re.compile(r"(?m)^(?:---|\.\.\.)[ \t]*$\n?")
FENCE_LOOKALIKE = re.compile(r"\s*[-—–－_]{2,}\s*")
OTHER_FORMATS = {
    "+++": "这是 Hugo 的 TOML 元数据；换成 ---，里面每行写成 键: 值",
    "{": "这是 JSON 元数据；第一行写 ---，里面每行写成 键: 值，再用一行 --- 结束",
    ";;;": "这是 Hexo 的 JSON 元数据；换成 ---，里面每行写成 键: 值",
    "```yaml": "第一行换成 ---，结束的 ``` 也换成 ---",
    "```yml": "第一行换成 ---，结束的 ``` 也换成 ---",
}
"""How other programs begin their metadata, and how it is written here."""
LOOKS_LIKE_METADATA = re.compile(r"[A-Za-z_]+:(\s|$)|[ \t]+\S|- |#|$")


@dataclass(frozen=True, slots=True)
class Source:
    """One Markdown file, taken apart."""

    path: str
    id: str
    header: MapNode
    front_matter: str
    """As typed, without its fences; empty when there is none."""
    body: str
    """Without blank lines at either end."""
    body_line: int

    def line_of(self, name: str) -> int:
        """The line of a metadata key, 1 when it is not there."""
        keys = (key for key, _ in reversed(self.header.entries) if isinstance(key, ScalarNode))
        return next((key.line for key in keys if key.text == name), 1)


def take_apart(path: str, id: str, text: str, report: Report) -> Source | None:
    """Split a record's file; None, with problems, when its metadata cannot be read."""
    opening = FENCE.match(text)
    if not opening:
        report.add(FRONT_MATTER_MISSING, 1, "文件开头没有元数据", _missing_hint(text))
        return None
    return _split(path, id, text, opening.end(), report)


def take_apart_page(path: str, text: str, report: Report) -> Source | None:
    """Split a hand-written page, which may do without metadata."""
    opening = FENCE.match(text)
    if opening:
        return _split(path, "", text, opening.end(), report)
    return Source(path, "", MapNode(1), "", *body_of(text, 1))


def front_matter_end(text: str) -> int:
    """Where a text's body starts; 0 when it has no metadata."""
    opening = FENCE.match(text)
    closing = CLOSING_FENCE.search(text, opening.end()) if opening else None
    return closing.end() if closing else 0


def _split(path: str, id: str, text: str, start: int, report: Report) -> Source | None:
    closing = CLOSING_FENCE.search(text, start)
    if not closing:
        report.add(FRONT_MATTER_UNCLOSED, 1, "元数据没有结束的 ---", _closing_hint(text))
        return None
    front_matter = text[start : closing.start()]
    if len(front_matter.encode()) > LARGEST_FRONT_MATTER:
        report.add(FRONT_MATTER_TOO_LARGE, 1, "元数据超过 64 KB", "把长文字移到正文里")
        return None
    header = _header(front_matter, report)
    if header is None:
        return None
    body = text[closing.end() :]
    return Source(
        path, id, header, front_matter, *body_of(body, 1 + text.count("\n", 0, closing.end()))
    )


def _header(front_matter: str, report: Report) -> MapNode | None:
    front_matter = _without_wide_spaces(front_matter, report)
    try:
        node = compose(front_matter, first_line=2)
    except TooDeepError as error:
        report.add(YAML_TOO_DEEP, error.line, "元数据嵌套太深", "检查这一行的括号和缩进")
        return None
    except yaml.YAMLError as error:
        _explain(front_matter, _error_line(error), report)
        return None
    if node is None:
        return MapNode(2)
    if not isinstance(node, MapNode):
        _explain(front_matter, node.line, report)
        return None
    return None if REFUSABLE.search(front_matter) and _refused(node, report) else node


def _without_wide_spaces(front_matter: str, report: Report) -> str:
    """Report them, and read on as if they were YAML's own, so that all other faults are told."""
    lines = front_matter.split("\n")
    for found in wide_spaces(lines):
        lines[found.index] = found.mended
        hint = f"换成半角空格，写成 {found.mended.strip()}"
        report.add(WIDE_SPACE, 2 + found.index, found.what, hint)
    return "\n".join(lines)


def _explain(front_matter: str, line: int, report: Report) -> None:
    """Name the author's mistakes; the parser's own words only tell where it gave up."""
    found = list(mistakes(front_matter.split("\n"), first_line=2))
    for mistake in found:
        report.add(mistake.code, mistake.line, mistake.message, mistake.hint)
    if not found:
        report.add(BROKEN_YAML, line, "元数据从这一行起读不懂", BROKEN_YAML.mend)


def _error_line(error: yaml.YAMLError) -> int:
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    return 2 + mark.line if mark else 2


def _refused(header: MapNode, report: Report) -> bool:
    """Anchors could be made into a bomb, tags into other types; authors need neither."""
    before = len(report.problems)
    for node in walk(header):
        if node.anchor is not None:
            sign = "*" if isinstance(node, AliasNode) else "&"
            _refuse(YAML_ANCHOR, node, f"{sign}{node.anchor}", report)
        elif node.tag is not None:
            _refuse(YAML_TAG, node, node.tag.replace(STANDARD_TAG, "!!"), report)
    return len(report.problems) > before


def _refuse(code: ProblemCode, node: Node, written: str, report: Report) -> None:
    report.add(
        code,
        node.line,
        f"{written} 在元数据里有特殊含义，这里不支持",
        "直接写出值；文字以它开头时，给整个值加引号",
    )


def body_of(text: str, line: int) -> tuple[str, int]:
    """A text from its first line with words on, and that line's number.

    Its indent stays: what is code in the file must not become Markdown on the page.
    """
    start = len(text) - len(text.lstrip("\n \t"))
    start = text.rfind("\n", 0, start) + 1
    return text[start:].rstrip(), line + text.count("\n", 0, start)


def _last_metadata_line(text: str) -> int:
    lines = text.split("\n")
    last = 1
    for number, line in enumerate(lines[1:], start=2):
        if not LOOKS_LIKE_METADATA.match(line):
            break
        if line.strip() and not line.startswith("#"):
            last = number
    return last


def _closing_hint(text: str) -> str:
    lines = text.split("\n")[1:]
    wrong = (n for n, line in enumerate(lines, start=2) if FENCE_LOOKALIKE.fullmatch(line))
    if (number := next(wrong, None)) is not None:
        return f"第 {number} 行换成三个半角减号 ---，前后不留空格"
    return f"在第 {_last_metadata_line(text)} 行后面加一行 ---"


def _missing_hint(text: str) -> str:
    first_line = text.partition("\n")[0]
    first_written = next((line for line in text.split("\n") if line.strip()), "").strip()
    if first_line.strip() == "---":
        return "第一行只写三个半角减号 ---，前后不留空格"
    if first_written == "---":
        return "把 --- 上面的空行和空格删掉，它要在第一行"
    if first_written in OTHER_FORMATS:
        return OTHER_FORMATS[first_written]
    if len(first_written) >= 2 and set(first_written) <= set("-—–－_"):
        return "第一行换成三个半角减号 ---"
    return FRONT_MATTER_MISSING.mend

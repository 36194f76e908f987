"""The options of a block: indented lines right below its first, in YAML as metadata is.

pymdownx takes a block whose options it cannot read for a paragraph, in silence.
"""

import re
import textwrap
from collections.abc import Sequence

import yaml

from qunce.model.kinds.keys import Key
from qunce.model.problem_codes import BLOCK_OPTION
from qunce.reading.markdown.blocks import BlockKind
from qunce.reading.markdown.lines import Line
from qunce.reading.values.keys import Values
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import did_you_mean, listed, quoted
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode, TooDeepError, compose, walk

OPTION = re.compile(r"\s*[^\s:]+:(?:\s.*)?")
"""One on its own line: what looks like a list item is one on the page, wherever it stands."""


def read_options(kind: BlockKind, line: int, lines: Sequence[Line], report: Report) -> Values:
    """What a block that starts at a line says with its options, each known one with a value."""
    node = _map(kind, line, lines, report)
    known = {key.name: key for key in kind.options}
    meant = [entry for entry in node.entries if _is_known(entry[0], kind, known, report)]
    place = Place(report, f"{kind.name} 块")
    return read_map(MapNode(node.line, entries=meant), kind.options, place)


def _map(kind: BlockKind, line: int, lines: Sequence[Line], report: Report) -> MapNode:
    if not lines:
        return MapNode(line)
    text = textwrap.dedent("\n".join(one.text for one in lines))
    odd = next((one for one in lines if not OPTION.fullmatch(one.text)), None)
    try:
        node = compose(text, first_line=lines[0].number) if odd is None else None
    except (yaml.YAMLError, TooDeepError):
        node = None
    if isinstance(node, MapNode) and all(_is_plain(inner) for inner in walk(node)):
        return node
    wrong = odd or lines[0]
    what = f"看不懂 {kind.name} 块的选项{quoted(wrong.text.strip())}"
    report.add(BLOCK_OPTION, wrong.number, what, _how(kind))
    return MapNode(line)


def _is_plain(node: Node) -> bool:
    return node.tag is None and node.anchor is None


def _is_known(name: Node, kind: BlockKind, known: dict[str, Key], report: Report) -> bool:
    text = name.text if isinstance(name, ScalarNode) else ""
    if text in known:
        return True
    said = (key.name for key in kind.options if text in (key.label, *key.other_names))
    guess = next(said, None) or did_you_mean(text, known)
    hint = f"改成 {guess}" if guess else _how(kind)
    report.add(BLOCK_OPTION, name.line, f"{kind.name} 块没有选项 {text}", hint)
    return False


def _how(kind: BlockKind) -> str:
    if not kind.options:
        return "删掉这一行；是正文就不要缩进"
    names = listed(key.name for key in kind.options)
    return f"一行写一个，键: 值，列表写成 [甲, 乙]，缩进四格，可以写 {names}；是正文就不要缩进"

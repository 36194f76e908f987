"""Settings of the engine and its theme that they fall over when written in another shape."""

from collections.abc import Callable

from yaml import ScalarNode as YamlScalar
from yaml.resolver import Resolver

from qunce.model.problem_codes import SETTING_WRONG
from qunce.reading.words.report import Report
from qunce.reading.yaml.config_nodes import child
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode, walk

TEXT_TAG = "tag:yaml.org,2002:str"
NULL_TAG = "tag:yaml.org,2002:null"


def check_engine_settings(root: MapNode, report: Report) -> None:
    """Report each of them that has a shape it cannot have.

    No file's name has a zero byte: whoever asks the system for one falls over.
    """
    for text in walk(root):
        if isinstance(text, ScalarNode) and "\0" in text.text:
            report.add(SETTING_WRONG, text.line, "有看不见的字符 U+0000", r"删掉引号里的 \0")
    for (*above, name), is_right, shape, example in SHAPES:
        node: Node | None = root
        for key in above:
            node = child(node, key)
        found = child(node, name)
        if found is not None and not is_right(found):
            words = " 的 ".join([*above, name])
            report.add(SETTING_WRONG, found.line, f"{words} 不是{shape}", f"写成 {example}")


def _type(node: Node) -> str | None:
    """The type YAML gives a scalar: mkdocs.yml is read with it, unlike metadata."""
    if not isinstance(node, ScalarNode) or node.tag not in (None, "!ENV"):
        return None
    return Resolver().resolve(YamlScalar, node.text, (node.plain, not node.plain))  # type: ignore[no-untyped-call, no-any-return]  # - types-PyYAML leaves it out


def _is_text(node: Node) -> bool:
    return _type(node) == TEXT_TAG


def _is_list_of_texts(node: Node) -> bool:
    return isinstance(node, ListNode) and all(map(_is_text, node.items))


def _is_list_or_map(node: Node) -> bool:
    return isinstance(node, ListNode | MapNode)


def _or_nothing(is_right: Callable[[Node], bool]) -> Callable[[Node], bool]:
    return lambda node: _type(node) == NULL_TAG or is_right(node)


SHAPES: tuple[tuple[tuple[str, ...], Callable[[Node], bool], str, str], ...] = (
    (("theme", "name"), _or_nothing(_is_text), "文字", "name: material"),
    (("theme", "custom_dir"), _is_text, "文字", "custom_dir: overrides"),
    (
        ("theme", "features"),
        _or_nothing(_is_list_of_texts),
        "一列文字",
        "features: [navigation.tabs]",
    ),
    (("theme", "static_templates"), _is_list_of_texts, "一列文字", "static_templates: [404.html]"),
    (
        ("theme", "palette"),
        _or_nothing(_is_list_or_map),
        "一组键和值",
        "palette: {primary: indigo}",
    ),
    (("extra_css",), _or_nothing(_is_list_of_texts), "一列文字", "extra_css: [extra.css]"),
)
"""Key, what is right, what it is called, and an example."""

"""Values of mkdocs.yml as MkDocs' own loader has them, as far as we look at them."""

import os
from collections.abc import Collection, Iterator

from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode

NULLS = frozenset({"", "~", "null"})


def child(node: Node | None, name: str) -> Node | None:
    """The value below a key, `!ENV` resolved; the last one where the key stands twice."""
    found = [
        value
        for key, value in (node.entries if isinstance(node, MapNode) else [])
        if isinstance(key, ScalarNode) and key.text == name
    ]
    return resolved(found[-1]) if found else None


def text_of(node: Node | None, name: str) -> str:
    """The text below a key, "" when there is none."""
    found = child(node, name)
    return found.text if isinstance(found, ScalarNode) else ""


def line_of(node: Node, name: str) -> int:
    """The line of a key's value; where it is left out, the map's own."""
    found = child(node, name)
    return found.line if found else node.line


def listed_plugin(root: Node, names: Collection[str]) -> MapNode | None:
    """The options of a plugin that goes by one of these names; None where it is not listed."""
    plugins = child(root, "plugins")
    for node in plugins.items if isinstance(plugins, ListNode) else [plugins]:
        if isinstance(node, ScalarNode) and node.text in names:
            return MapNode(node.line)
        for key, value in node.entries if isinstance(node, MapNode) else []:
            if isinstance(key, ScalarNode) and key.text in names:
                options = resolved(value)
                return options if isinstance(options, MapNode) else MapNode(key.line)
    return None


def files_of_look(root: Node) -> Iterator[str]:
    """The files that `extra_css`, `extra_javascript`, `theme.logo` and `theme.favicon` name."""
    for name in ("extra_css", "extra_javascript"):
        listed = child(root, name)
        for item in listed.items if isinstance(listed, ListNode) else []:
            # A script may be a map, with `path` and how it is loaded.
            path = item.text if isinstance(item, ScalarNode) else text_of(item, "path")
            yield path.lstrip("/")
    theme = child(root, "theme")
    yield from (text_of(theme, name).lstrip("/") for name in ("logo", "favicon"))


def resolved(node: Node) -> Node:
    """The node with `!ENV NAME` and `!ENV [NAME, …, default]` looked up, and null as empty."""
    if node.tag == "!ENV":
        return ScalarNode(node.line, _from_environment(node))
    if isinstance(node, ScalarNode) and not node.tag and node.plain and node.text in NULLS:
        return ScalarNode(node.line, "")
    return node


def _from_environment(node: Node) -> str:
    nodes = node.items if isinstance(node, ListNode) else [node]
    words = [item.text for item in nodes if isinstance(item, ScalarNode)]
    names, default = (words[:-1], words[-1]) if len(words) > 1 else (words, "")
    return next((os.environ[name] for name in names if name in os.environ), default)

"""Values spelt as YAML, in the style of what stood there or stands beside."""

from collections.abc import Iterable
from dataclasses import dataclass

from qunce.reading.yaml.nodes import ListNode, MapNode, Node
from qunce.writing.metadata.blocks import STEP, Written, literal
from qunce.writing.metadata.scalars import as_key, in_block, in_braces, in_brackets
from qunce.writing.metadata.values import Said, name_of


@dataclass(frozen=True, slots=True)
class Model:
    """A node whose style is to be followed, and the column of the key or dash it belongs to."""

    node: Node
    column: int

    def item(self) -> "Model | None":
        """What a further item of this list is written like."""
        match self.node:
            case ListNode(items=[*_, last]):
                return Model(last, self.node.span.column)
        return None

    def entry(self, name: str) -> "Model | None":
        """What the value of a key of this map is written like."""
        if not isinstance(self.node, MapNode) or not self.node.entries:
            return None
        values = {name_of(key): value for key, value in self.node.entries}
        return Model(values.get(name, self.node.entries[-1][1]), self.node.span.column)


def written(value: Said, model: Model | None = None) -> Written:
    """The value behind `key:` or a dash, in blocks or in brackets as its model is."""
    if isinstance(value, str):
        several = "\n" in value.rstrip("\n")
        return (literal(value) if several else None) or Written(in_block(value))
    return _as_block(value, model) if _is_block(value, model) else Written(on_one_line(value))


def _as_block(value: list[Said] | dict[str, Said], model: Model | None) -> Written:
    is_like = model is not None and isinstance(model.node, _class_of(value))
    step = model.node.span.column - model.column if model and is_like else STEP
    return Written("", tuple(shifted(step, _lines(value, model))))


def entry_lines(name: str, value: Said, model: Model | None = None) -> list[str]:
    """A key and its value, from the column of the key on; `model` is its map."""
    said = written(value, model and model.entry(name))
    return [f"{as_key(name)}: {said.head}".rstrip(" "), *said.below]


def item_lines(value: Said, model: Model | None = None) -> list[str]:
    """A dash and its value, from the column of the dash on; `model` is its list."""
    item = model and model.item()
    if isinstance(value, dict) and _is_block(value, item):
        is_like = item is not None and isinstance(item.node, MapNode)
        gap = item.node.span.column - item.column if item and is_like else STEP
        first, *rest = _lines(value, item)
        return ["-".ljust(gap) + first, *shifted(gap, rest)]
    said = written(value, item)
    return [f"- {said.head}".rstrip(" "), *said.below]


def shifted(by: int, lines: Iterable[str]) -> list[str]:
    """The lines further in; empty ones stay empty."""
    return [" " * by + line if line else "" for line in lines]


def on_one_line(value: list[Said] | dict[str, Said]) -> str:
    """A list in brackets, a map in braces."""
    if isinstance(value, list):
        return f"[{', '.join(map(flow_item, value))}]"
    return f"{{{', '.join(flow_entry(name, one) for name, one in value.items())}}}"


def flow_item(value: Said) -> str:
    """An item of a list in brackets."""
    return in_brackets(value) if isinstance(value, str) else on_one_line(value)


def flow_entry(name: str, value: Said) -> str:
    """A key and its value in braces."""
    return f"{as_key(name)}: {flow_value(value)}"


def flow_value(value: Said) -> str:
    """A value in braces."""
    return in_braces(value) if isinstance(value, str) else on_one_line(value)


def _lines(value: list[Said] | dict[str, Said], model: Model | None) -> list[str]:
    """The items or entries of a block, from their own column on."""
    if isinstance(value, list):
        return [line for one in value for line in item_lines(one, model)]
    if model:
        return [line for name, one in value.items() for line in entry_lines(name, one, model)]
    return [line for name, one in value.items() for line in _nested_lines(name, one)]


def _nested_lines(name: str, value: Said) -> list[str]:
    """An entry without a model: a map in a map is a block, as its keys are many."""
    if isinstance(value, dict) and value:
        return [f"{as_key(name)}:", *_as_block(value, None).below]
    return entry_lines(name, value)


def _class_of(value: list[Said] | dict[str, Said]) -> type[ListNode | MapNode]:
    return ListNode if isinstance(value, list) else MapNode


def _is_block(value: list[Said] | dict[str, Said], model: Model | None) -> bool:
    if not value:
        return False
    match model and model.node, value:
        case (ListNode(flow=flow, items=[_, *_]), list()) | (
            MapNode(flow=flow, entries=[_, *_]),
            dict(),
        ):
            return not flow
    inner = value if isinstance(value, list) else list(value.values())
    deep = dict if isinstance(value, list) else (dict, list)
    return any(isinstance(one, deep) or _has_lines(one) for one in inner)


def _has_lines(value: Said) -> bool:
    return isinstance(value, str) and "\n" in value.rstrip("\n")

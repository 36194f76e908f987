"""A record's file with other values of some keys: every other byte stays."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from qunce.model.kinds.keys import Key, MapOf
from qunce.reading.yaml.front_matter import LARGEST_FRONT_MATTER, front_matter_end
from qunce.reading.yaml.nodes import MapNode, Node, walk
from qunce.writing.metadata.block import new_lines, part_edits, without
from qunce.writing.metadata.file_text import Edit, FileText
from qunce.writing.metadata.places import UnplacedError, parts_of
from qunce.writing.metadata.plan import plan_map
from qunce.writing.metadata.refusing import NotChangedError, header_of
from qunce.writing.metadata.scalars import UnwritableError
from qunce.writing.metadata.values import Given, Said, name_of, said_by, wanted

Changes = Mapping[str, Said | None]


def changed(source: str, changes: Mapping[str, Given | None], keys: Sequence[Key]) -> str:
    """The whole text of a record's file with other values of some of its top-level keys.

    None takes a key out; a key that is not there yet stands where the order of `keys` puts it.
    Reading gives the values exactly as they were given, but for their line ends, which become LF.
    Raises NotChangedError for a file that cannot be changed without touching anything else.
    """
    text = FileText.of(source)
    header = header_of(text.plain)
    values = {name: None if one is None else wanted(one) for name, one in changes.items()}
    _refuse_unclear(header, values)
    try:
        after = text.edited(_edits(text, header, values, keys))
    except (UnwritableError, UnicodeEncodeError) as error:
        raise NotChangedError("有的字写不进文件，删掉看不见的字符再试") from error
    except UnplacedError as error:
        raise NotChangedError(_by_hand(header, values, f"，{error}")) from error
    _prove(header, values, after)
    return after


def _edits(text: FileText, header: MapNode, values: Changes, keys: Sequence[Key]) -> Iterator[Edit]:
    entries = [(name_of(key), said_by(value)) for key, value in header.entries]
    after = {**dict(entries), **values}
    given = {name: value for name, value in after.items() if value is not None}
    plan = plan_map([name for name, _ in entries], given, [key.name for key in keys])
    # What is written twice and not asked for stays twice.
    plan.kept.update((n, said) for n, (name, said) in enumerate(entries) if name not in values)
    type = MapOf(tuple(keys), "")
    if plan.kept:
        yield from part_edits(text, header, plan, type)
        return
    for part in parts_of(text, header):
        yield without(text, part)
    added = [part for parts in plan.added.values() for part in parts]
    lines = [line for part in added for line in new_lines(part, header, type)]
    closing = text.plain[: front_matter_end(text.plain)].removesuffix("\n").count("\n")
    yield Edit(text.at(closing, 0), text.at(closing, 0), "".join(f"{line}\n" for line in lines))


def _refuse_unclear(header: MapNode, values: Changes) -> None:
    """What is written twice, or all on one line, does not say what is to be changed.

    What nobody would read is not even spelt, as that takes seconds for megabytes.
    """
    if len(str(values)) > 2 * LARGEST_FRONT_MATTER:
        raise NotChangedError("元数据超过 64 KB，把长文字移到正文里")
    if header.flow:
        raise NotChangedError("元数据要一行一个键，先手工改成那样")
    asked = [(key, value) for key, value in header.entries if name_of(key) in values]
    inner = [[key for key, _ in node.entries] for _, value in asked for node in _maps(value)]
    for keys in ([key for key, _ in asked], *inner):
        counts = Counter(map(name_of, keys))
        for name in (name for name, count in counts.items() if count > 1):
            lines = "、".join(f"第 {key.line} 行" for key in keys if name_of(key) == name)
            raise NotChangedError(f"{name} 写了不止一次（{lines}），先在文件里只留一个")


def _maps(value: Node) -> list[MapNode]:
    return [node for node in walk(value) if isinstance(node, MapNode)]


def _prove(header: MapNode, values: Changes, after: str) -> None:
    """The new text is read to the values that were wanted and to the same others."""
    try:
        read = header_of(FileText.of(after).plain)
    except NotChangedError as error:
        raise NotChangedError(_by_hand(header, values, f"，{error}"), error.problems) from error
    asked = {name: value for name, value in values.items() if value is not None}
    is_right = _others(read, values) == _others(header, values)
    said = {name_of(key): said_by(value) for key, value in read.entries}
    if not is_right or {name: said[name] for name in values if name in said} != asked:
        raise NotChangedError(_by_hand(header, values))


def _others(header: MapNode, values: Changes) -> list[tuple[str, Said]]:
    pairs = [(name_of(key), said_by(value)) for key, value in header.entries]
    return [pair for pair in pairs if pair[0] not in values]


def _by_hand(header: MapNode, values: Changes, why: str = "") -> str:
    lines = {name_of(key): key.line for key, _ in header.entries}
    names = "、".join(f"{one}（第 {lines[one]} 行）" if one in lines else one for one in values)
    return f"{names}的写法在这里改不了{why}，请在文件里手工改"

"""Keys that a kind of record does not have: misspelt, another program's, or nobody's."""

from collections.abc import Collection, Mapping, Sequence

from qunce.model.kinds.keys import Key, MapOf
from qunce.model.problem_codes import (
    EDITOR_KEY,
    FULLWIDTH_PUNCTUATION,
    KEY_UNKNOWN,
    WIDE_SPACE,
)
from qunce.reading.values.editor_keys import editor_of
from qunce.reading.words.characters import wide_space_in
from qunce.reading.words.report import Place
from qunce.reading.words.wording import did_you_mean, listed, quoted
from qunce.reading.yaml.nodes import ScalarNode

BODY_WORDS = frozenset({"desc", "description", "excerpt", "abstract", "content", "body"}) | {
    "简介",
    "介绍",
    "正文",
    "内容",
}
"""What some write as a key and we have below the metadata."""

SUGGESTED = 8
"""How many keys a hint lists for one that nobody knows."""


def report_unknown(
    unknown: Sequence[ScalarNode],
    known: Mapping[str, Key],
    written: Collection[str],
    place: Place,
) -> set[str]:
    """Report the unknown keys of a map, and tell which known ones they were meant to be.

    The keys an editor writes by itself are one remark for each editor.
    """
    meant: set[str] = set()
    by_editor: dict[str, list[ScalarNode]] = {}
    for key in unknown:
        guess = _meant(key.text, known)
        editor = None if guess or place.name else editor_of(key.text)
        if editor:
            by_editor.setdefault(editor, []).append(key)
        else:
            meant.add(_unknown(key, guess, known, written, place))
    for editor, keys in by_editor.items():
        what = f"{listed(key.text for key in keys)} 是 {editor} 的键，群策不用"
        place.wrong(EDITOR_KEY, keys[0].line, what, "可以删掉；留着也不影响")
    return meant


def _meant(name: str, known: Mapping[str, Key]) -> str | None:
    """The key that goes by this name in Chinese, or in another program."""
    said = name.strip().casefold()
    named = (key.name for key in known.values() if said in (key.label, *key.other_names))
    return next(named, None)


def _unknown(
    key: ScalarNode,
    guess: str | None,
    known: Mapping[str, Key],
    written: Collection[str],
    place: Place,
) -> str:
    """Report one key, and tell which one it was meant to be, "" when nobody knows."""
    name = key.text
    sign = next((sign for sign in "：:" if sign in name), None)
    if sign:
        return _unknown_glued(key.line, name, sign, place)
    if not guess and name.casefold() in BODY_WORDS and not place.name:
        place.wrong(
            KEY_UNKNOWN, key.line, f"不认识的键 {name}", "这些字写在第二个 --- 下面的正文里"
        )
        return ""
    if not guess and (outer := _holder(name, known)):
        example = outer.type.example if isinstance(outer.type, MapOf) else ""
        hint = f"它写在 {outer.name} 里面，例如 {outer.name}: {example}"
        place.wrong(KEY_UNKNOWN, key.line, f"{name} 写错了地方", hint)
        return outer.name
    guess = guess or did_you_mean(name, known)
    if guess and guess in written:
        what = f"不认识的键 {name}，像是 {guess}，它已经写过"
        place.wrong(KEY_UNKNOWN, key.line, what, f"并到 {guess} 里，再删掉这一行")
        return guess
    free = [name for name in known if len(known) <= SUGGESTED or name not in written]
    more = f" 等 {len(free)} 个" if len(free) > SUGGESTED else ""
    hint = f"改成 {guess}" if guess else f"可以写的键：{listed(free[:SUGGESTED])}{more}"
    place.wrong(KEY_UNKNOWN, key.line, f"不认识的键 {name or '（空）'}", hint)
    return guess or ""


def _holder(name: str, known: Mapping[str, Key]) -> Key | None:
    """The key that has a map, in which there is a key of this name."""
    for key in known.values():
        if isinstance(key.type, MapOf) and name in [inner.name for inner in key.type.keys]:
            return key
    return None


def _unknown_glued(line: int, name: str, sign: str, place: Place) -> str:
    key, _, value = name.partition(sign)
    code = FULLWIDTH_PUNCTUATION if sign == "：" else KEY_UNKNOWN
    what = f"{quoted(name)}里的冒号没有分开键和值"
    if wide := wide_space_in(name):
        code, what = WIDE_SPACE, f"{key.strip()} 的冒号后面是{wide}"
    value = value.strip(":： \u3000")
    hint = f"用半角冒号加空格，写成 {key.strip()}: {value or '值'}"
    place.wrong(code, line, what, hint)
    return key.strip()

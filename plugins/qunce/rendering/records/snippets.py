"""The keys of metadata as snippets of VS Code, which completes them in Markdown by itself.

No extension that knows schemas looks at the metadata of a Markdown file, so this is the one way to
have keys offered there. Snippets: https://code.visualstudio.com/docs/editing/userdefinedsnippets
"""

from collections.abc import Iterable, Sequence

from qunce.model.kinds.keys import Choice, Key
from qunce.model.kinds.kind import Kind

SIGNS_OF_A_CHOICE = "\\,|"
SIGNS_OF_A_BLANK = "\\$}"
"""What means something inside one, and is written with a backslash before it."""
Snippet = dict[str, object]


def key_snippets(kinds: Iterable[Kind]) -> dict[str, Snippet]:
    """A snippet for each key; kinds that write one key alike share it, and are told in its name."""
    found: dict[tuple[str, str], list[tuple[Kind, Key]]] = {}
    for kind in kinds:
        for key in kind.keys:
            found.setdefault((key.name, _blank(key)), []).append((kind, key))
    return dict(_snippet(blank, those) for (_, blank), those in sorted(found.items()))


def _snippet(blank: str, those: Sequence[tuple[Kind, Key]]) -> tuple[str, Snippet]:
    """Offered by the key's name and by its Chinese label."""
    _, key = those[0]
    labels = dict.fromkeys(one.label for _, one in those)
    kinds = "、".join(kind.title for kind, _ in those)
    return f"{key.name}（{kinds}）", {
        "scope": "markdown",
        "prefix": [key.name, *labels],
        "body": f"{key.name}: {blank}",
        "description": f"{key.label}（{kinds}）：{key.help}",
    }


def _blank(key: Key) -> str:
    """The example, to be typed over; a list of words where there is a choice."""
    if isinstance(key.type, Choice):
        words = (_escaped(option.word, SIGNS_OF_A_CHOICE) for option in key.type.options)
        return f"${{1|{','.join(words)}|}}"
    return f"${{1:{_escaped(key.example, SIGNS_OF_A_BLANK)}}}"


def _escaped(text: str, signs: str) -> str:
    return "".join(f"\\{char}" if char in signs else char for char in text)

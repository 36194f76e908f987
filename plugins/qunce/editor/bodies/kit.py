"""What a toolbar offers for a body: blocks, channels, words that texts can use, roles, texts."""

from collections.abc import Mapping
from typing import Any

from qunce.model.channels import CHANNELS_BY_NAME
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library
from qunce.model.placeholder import PLACEHOLDERS
from qunce.reading.markdown.blocks import BLOCKS, ENGLISH_NAMES, BlockKind

WITH_BLOCKS = frozenset({RecordKind.PLAYBOOK, RecordKind.SUMMARY})


def kit(library: Library, kind: Kind, id: str) -> Mapping[str, Any]:
    """Plain values for the script of the page."""
    return {
        "blocks": [_block(one) for one in BLOCKS.values()] if kind.name in WITH_BLOCKS else [],
        "channels": [*CHANNELS_BY_NAME] if kind.name is RecordKind.SNIPPET else [],
        "words": _words(library, kind, id),
        "roles": sorted({role for one in library.playbooks.values() for role in one.roles}),
        "texts": [
            {"id": one.id, "title": one.title}
            for one in library.snippets.values()
            if kind.name is RecordKind.PLAYBOOK
        ],
        "hasTasks": kind.name is RecordKind.PLAYBOOK,
    }


def _block(kind: BlockKind) -> Mapping[str, str]:
    titles = {name: title for title, name in reversed(ENGLISH_NAMES.items())}
    end = "\n内容写在这里。\n///" if kind.holds_text else "\n///"
    return {
        "name": kind.name,
        "title": titles.get(kind.name, kind.name),
        "text": kind.example + end,
    }


def _words(library: Library, kind: Kind, id: str) -> list[Mapping[str, str]]:
    """The words in double braces that a text about this subject can use, its own fields too."""
    snippet = library.snippets.get(id) if kind.name is RecordKind.SNIPPET else None
    if snippet is None:
        return []
    own = [{"word": field.name, "about": field.label} for field in snippet.fields]
    words = PLACEHOLDERS[snippet.subject]
    return [*own, *({"word": word.name, "about": word.meaning} for word in words)]

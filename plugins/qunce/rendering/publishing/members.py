"""Words of members: what the share's `consent.quote_members` lets out.

Questions stand in `/// qa` blocks; what a member said is a quotation that begins with a name and
a colon. Where it is not to be quoted both are left out; where it is to be without names, each name
that is neither a speaker's nor the team's becomes 群友.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from qunce.model.share import Permission
from qunce.rendering.publishing.document import Block, Blocks, Items, Paragraph, Qa, Quote, Span

NAMED = re.compile(r"(?P<name>[^\s：:，。？！]{1,20})(?P<colon>[：:])")
MEMBER = "群友"


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is left of a document, and how many words of members are not in it."""

    blocks: Blocks
    left_out: int


def as_allowed(blocks: Blocks, permission: Permission, known: Collection[str]) -> Quoted:
    """The document with no more of its members' words than they allow; `known` are no members."""
    kept = tuple(_allowed(blocks, permission, known))
    return Quoted(kept, _members_in(blocks, known) - _members_in(kept, known))


def _allowed(blocks: Blocks, permission: Permission, known: Collection[str]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Qa() | Quote() if permission is Permission.NO and _is_members(block, known):
                continue
            case Quote() if permission is not Permission.YES:
                yield Quote(tuple(_nameless(inner, known) for inner in block.blocks))
            case Items():
                items = (tuple(_allowed(item, permission, known)) for item in block.items)
                yield replace(block, items=tuple(filter(None, items)))
            case Qa():
                yield replace(block, answer=tuple(_allowed(block.answer, permission, known)))
            case _:
                yield block


def _is_members(block: Block, known: Collection[str]) -> bool:
    if isinstance(block, Qa):
        return True
    return isinstance(block, Quote) and any(_member(inner, known) for inner in block.blocks)


def _member(block: Block, known: Collection[str]) -> re.Match[str] | None:
    named = NAMED.match(block.spans[0].text) if isinstance(block, Paragraph) else None
    return named if named and named["name"] not in known else None


def _nameless(block: Block, known: Collection[str]) -> Block:
    named = _member(block, known)
    if not named or not isinstance(block, Paragraph) or named["name"].startswith(MEMBER):
        return block
    first, *rest = block.spans
    words = f"{MEMBER}{named['colon']}{first.text[named.end() :]}"
    return Paragraph((Span(words, first.marks, first.url), *rest))


def _members_in(blocks: Blocks, known: Collection[str]) -> int:
    inner = (item for block in blocks if isinstance(block, Items) for item in block.items)
    here = sum(_is_members(block, known) for block in blocks)
    return here + sum(_members_in(item, known) for item in inner)

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
    reader = _Reader(permission, known)
    kept = reader.allowed(blocks)
    return Quoted(kept, reader.left_out)


@dataclass(slots=True)
class _Reader:
    """One pass over a document; it counts what it leaves out."""

    permission: Permission
    known: Collection[str]
    left_out: int = 0

    def allowed(self, blocks: Blocks) -> Blocks:
        return tuple(self._allowed(blocks))

    def _allowed(self, blocks: Blocks) -> Iterator[Block]:
        for block in blocks:
            match block:
                case Qa() if self.permission is Permission.NO:
                    self.left_out += 1
                case Qa():
                    yield replace(block, answer=self.allowed(block.answer))
                case Quote():
                    if inner := self.allowed(tuple(self._quoted(block.blocks))):
                        yield Quote(inner)
                case Items():
                    items = tuple(filter(None, map(self.allowed, block.items)))
                    yield replace(block, items=items)
                case _:
                    yield block

    def _quoted(self, blocks: Blocks) -> Iterator[Block]:
        """What follows a name is said by that person, until there is another."""
        is_members = False
        for block in blocks:
            named = NAMED.match(block.spans[0].text) if isinstance(block, Paragraph) else None
            if named:
                is_members = named["name"] not in self.known
            if is_members and self.permission is Permission.NO:
                self.left_out += bool(named)
            elif named and is_members and self.permission is not Permission.YES:
                yield _nameless(block, named)
            else:
                yield block


def _nameless(block: Block, named: re.Match[str]) -> Block:
    if not isinstance(block, Paragraph) or named["name"].startswith(MEMBER):
        return block
    first, *rest = block.spans
    words = f"{MEMBER}{named['colon']}{first.text[named.end() :]}"
    return Paragraph((Span(words, first.marks, first.url), *rest))

"""The pool of topics, the most wanted first.

Shares that are no more than an idea, those whose guest is asked, and what surveys ask for that
nobody has written down as an idea yet.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qunce.model.share import Share, ShareStatus


@dataclass(frozen=True, slots=True)
class Wish:
    """A topic that surveys asked for; `shares` are those whose listeners did."""

    topic: str
    votes: int
    shares: tuple[Share, ...]


def votes_by_share(shares: Iterable[Share]) -> Mapping[str, int]:
    """How many want to hear each share: those counted on it, and those of surveys that name it."""
    votes: Counter[str] = Counter()
    for share in shares:
        votes[share.id] += share.votes or 0
        for one in share.wanted:
            if one.idea:
                votes[one.idea] += one.votes
    return votes


def wishes(shares: Iterable[Share]) -> tuple[Wish, ...]:
    """Topics that are no idea yet, the most wanted first; the same words count as one topic."""
    found: dict[str, list[tuple[int, Share]]] = {}
    for share in shares:
        for one in share.wanted:
            if not one.idea:
                found.setdefault(one.topic, []).append((one.votes, share))
    asked = (
        Wish(topic, sum(votes for votes, _ in entries), tuple(share for _, share in entries))
        for topic, entries in found.items()
    )
    return tuple(sorted(asked, key=lambda wish: -wish.votes))


def pool(
    shares: Iterable[Share], status: ShareStatus, votes: Mapping[str, int]
) -> tuple[Share, ...]:
    """Those of a status, the most wanted first; then by day, those without one last."""
    those = (share for share in shares if share.status is status)
    return tuple(sorted(those, key=lambda share: (-votes.get(share.id, 0), *_rank(share))))


def _rank(share: Share) -> tuple[bool, str, str]:
    day = share.slot.start.isoformat() if share.slot else ""
    return not day, day, share.id

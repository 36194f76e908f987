"""Which shares are about the same as another."""

from collections.abc import Mapping, Sequence

from qunce.model.share import Share

OF_ONE_TAG = 30
"""So many of a tag's latest are looked at: a tag that every share carries says little anyway."""


def related_shares(share: Share, by_tag: Mapping[str, Sequence[Share]]) -> tuple[Share, ...]:
    """Those that carry tags of this share, the most alike first; a rare tag counts for more.

    `by_tag` are the shares of each tag, earliest first; of equals the later comes first.
    """
    likeness: dict[str, float] = {}
    found: dict[str, Share] = {}
    for tag in share.tags:
        those = by_tag.get(tag, ())
        for other in reversed(those[-OF_ONE_TAG:]):
            if other.id != share.id:
                found[other.id] = other
                likeness[other.id] = likeness.get(other.id, 0) + 1 / len(those)
    return tuple(found[id] for id in sorted(likeness, key=lambda id: -likeness[id]))

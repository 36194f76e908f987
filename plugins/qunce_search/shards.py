"""Index files a browser reads as classic scripts: no fetch, so a disk serves them as well."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

RADIX = 65521
"""The largest prime below 2¹⁶: products stay exact in the browser's numbers too."""

Parts = Mapping[str, tuple[object, ...]]
"""File name without ending → the values the file hands over."""


def scripts(parts: Parts) -> dict[str, str]:
    """The files themselves. Each says which build it belongs to: browsers mix old and new."""
    arguments = {name: ",".join(map(_json, values)) for name, values in parts.items()}
    digest = hashlib.sha256("\n".join(arguments.values()).encode())
    version = digest.hexdigest()[:8]
    return {
        f"{name}.js": f'qunceSearch.deliver("{name}","{version}",{values})\n'
        for name, values in arguments.items()
    }


def postings_parts(
    folder: str, entries: Mapping[str, str], said: Mapping[str, Sequence[str]], shard_size: int
) -> Parts:
    """Packed postings dealt to shards of about `shard_size` characters.

    A shard holds its terms, their postings in the same order, and what is `said` of its terms
    besides, one line after the other.
    """
    count = max(1, round(sum(map(len, entries.values())) / shard_size))
    shards: list[dict[str, str]] = [{} for _ in range(count)]
    lines: list[list[str]] = [[] for _ in range(count)]
    for term, data in entries.items():
        shards[shard_of(term, count)][term] = data
    for term, some in said.items():
        lines[shard_of(term, count)] += some
    return {
        f"{folder}/{number}": (
            " ".join(shard),
            " ".join(shard.values()),
            "\n".join(lines[number]),
        )
        for number, shard in enumerate(shards)
    }


def shard_of(term: str, count: int) -> int:
    """The shard that keeps a term.

    It follows from the first two characters: words that begin alike lie together, so that the
    beginning of a word is enough to find them.
    """
    number = 0
    for character in term[:2]:
        number = (number * 31 + ord(character)) % RADIX
    return number % count


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def groups(sizes: Iterable[int], target: int) -> list[int]:
    """How many neighbours make up each group of at least `target`, the last perhaps less."""
    counts: list[int] = []
    filled = target
    for size in sizes:
        if filled >= target:
            counts.append(0)
            filled = 0
        counts[-1] += 1
        filled += size
    return counts

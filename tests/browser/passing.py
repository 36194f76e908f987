"""Ticks passed on as a code, and lists put together: the script's counterpart in plain Python.

`scripts/code.js` tells the format; the golden codes in test_passing.py hold both to it.
"""

import base64
from collections.abc import Iterator, Mapping, Sequence

Done = Mapping[str, int]
"""Id → seconds of the last statement, negative for one that unticked it."""


def merged(one: Done, other: Done) -> dict[str, int]:
    """Of each item the later statement; of two at the same second, the tick."""
    return {
        id: max((done[id] for done in (one, other) if id in done), key=lambda t: (abs(t), t))
        for id in {*one, *other}
    }


def encoded(site: str, share: str, lists: Sequence[tuple[str, Done]]) -> str:
    body = _three(hash_of(site)) + varint(len(share)) + share.encode()
    for name, done in lists:
        if done:
            body += _three(hash_of(name)) + varint(len(done)) + b"".join(_items(done))
    framed = varint(len(body) + 3) + body
    return f"qc1.{_base64(framed + _three(_hash(framed)))}"


def hash_of(text: str) -> int:
    return _hash(text.encode())


def varint(number: int) -> bytes:
    found = bytearray()
    while number > 127:
        found.append(number % 128 + 128)
        number //= 128
    return bytes([*found, number])


def _items(done: Done) -> Iterator[bytes]:
    before = 0
    items = sorted((abs(time), hash_of(id), time < 0) for id, time in done.items())
    for time, id_hash, is_unticked in items:
        yield _three(id_hash) + varint((time - before) * 2 + is_unticked)
        before = time


def _hash(data: bytes) -> int:
    """FNV-1a of 32 bits, its top byte folded onto the others."""
    found = 0x811C9DC5
    for byte in data:
        found = (found ^ byte) * 0x1000193 % 2**32
    return found >> 24 ^ found & 0xFFFFFF


def _three(number: int) -> bytes:
    return number.to_bytes(3, "big")


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")

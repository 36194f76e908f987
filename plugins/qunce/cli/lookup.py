"""Finding a record by what was typed."""

from collections.abc import Mapping
from typing import TypeVar

from qunce.cli.failures import Failure
from qunce.reading.words.wording import did_you_mean

T = TypeVar("T")


def pick(records: Mapping[str, T], id: str, kind: str) -> T:
    """The record of that id, or a refusal that guesses what was meant."""
    if id in records:
        return records[id]
    close = did_you_mean(id, records)
    hint = f"是不是想写 {close}？" if close else f"有哪些，看 qunce list {kind}"
    raise Failure(f"没有 {id}，{hint}")

"""Memory does not grow with the record; `benchmarks/chats.py` goes through twenty times as much."""

import tracemalloc
from datetime import timedelta
from io import BytesIO

import pytest

from qunce.reading.chats.opening import open_chat
from qunce.rules.chat.gathering import Window, gather
from tests.chat_files import START, WRITERS, ZONE, Said

WINDOW = Window(START, START + timedelta(hours=2))
MOST_MEMORY = 3_000_000
"""Bytes; all the messages together would take 4 million."""


@pytest.mark.parametrize("name", ["qq", "chatlab"])
def test_a_long_record_is_gone_through_without_being_kept(name):
    count = 10_000
    data = WRITERS[name](
        Said(f"成员{n % 50}", f"第 {n} 条，说店里的事。") for n in range(count)
    ).encode()
    tracemalloc.start()
    gathered = gather(open_chat(BytesIO(data)).entries(ZONE), WINDOW)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (gathered.total, len(gathered.used)) == (count, 361)
    assert peak < MOST_MEMORY

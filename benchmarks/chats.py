"""How long a chat record of 200,000 messages takes to go through, and how much memory.

Run: python -m benchmarks.chats
"""

import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from qunce.reading.chats.opening import open_chat
from qunce.rules.chat.gathering import Gathered, Window, gather

MESSAGES = 200_000
MOST_MEMORY = 32 * 1024 * 1024
"""Bytes at the peak: the file itself has 20 to 40 MB."""
ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 12, 1, tzinfo=ZONE)
WINDOW = Window(datetime(2026, 12, 6, 20, tzinfo=ZONE), datetime(2026, 12, 6, 23, tzinfo=ZONE))
TEXT = "说的是店里的事，三位客人问了同一句，怎么办？"


def qq() -> Iterator[str]:
    """A record of QQ."""
    yield "消息记录（此消息记录为文本格式，不支持重新导入）\n\n"
    for number in range(MESSAGES):
        when = START + timedelta(seconds=5 * number)
        who = f"成员{number % 500}({100000 + number % 500})"
        yield f"{when:%Y-%m-%d %H:%M:%S} {who}\n第 {number} 条，{TEXT}\n\n"


def chatlab() -> Iterator[str]:
    """A record of ChatLab, all on one line."""
    yield '{"chatlab":{"version":"0.0.2"},"meta":{},"members":[],"messages":['
    for number in range(MESSAGES):
        seconds = int(START.timestamp()) + 5 * number
        yield (
            f'{"," if number else ""}{{"sender":"u{number % 500}","accountName":"成员{number % 500}",'
            f'"timestamp":{seconds},"type":0,"content":"第 {number} 条，{TEXT}"}}'
        )
    yield "]}"


def gathered(file: Path) -> Gathered:
    """The record, gone through once."""
    with file.open("rb") as stream:
        return gather(open_chat(stream).entries(ZONE), WINDOW)


def measure(name: str, write: Callable[[], Iterator[str]], folder: Path) -> bool:
    """Print one line; whether nothing was lost and the memory kept."""
    file = folder / name
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(write())
    began = time.perf_counter()
    found = gathered(file)
    took = time.perf_counter() - began
    tracemalloc.start()
    gathered(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{name}: {found.total} messages, {took:.1f} s, peak {peak / 1024 / 1024:.1f} MB")
    return found.total == found.read == MESSAGES and peak <= MOST_MEMORY


def main() -> None:
    """Both formats; exits with 1 when one of them falls short."""
    with tempfile.TemporaryDirectory() as folder:
        fine = [measure(write.__name__, write, Path(folder)) for write in (qq, chatlab)]
    sys.exit(not all(fine))


if __name__ == "__main__":
    main()

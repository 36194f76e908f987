"""What a command changes in a file, to read before it happens or after."""

import difflib
from io import StringIO


def unified_diff(path: str, before: bytes, after: bytes) -> str:
    """A unified diff; a changed encoding alone shows no lines."""
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ 文件末尾没有换行\n" for line in lines
    )


def _lines(data: bytes) -> list[str]:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("gb18030", errors="replace")
    return list(StringIO(text, newline="\n"))

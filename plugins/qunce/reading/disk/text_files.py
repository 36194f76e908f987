"""From bytes to text: encoding, size, and characters that no Markdown file should hold."""

import codecs
from pathlib import Path

from qunce.model.problem_codes import (
    BYTE_ORDER_MARK,
    CONTROL_CHARACTER,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    INVISIBLE_CHARACTER,
    INVISIBLE_IN_PROSE,
    MERGE_CONFLICT,
    NOT_UTF8,
)
from qunce.reading.disk.merge_conflicts import merge_conflicts
from qunce.reading.words.characters import first_control, first_invisible, lines_with_invisible
from qunce.reading.words.report import Report

LARGEST_FILE = 2 * 1024 * 1024
FIX = "运行 qunce fix --write"


def read_text(file: Path, report: Report) -> str | None:
    """The text of a file with LF line ends; None, with a problem, when it cannot be had."""
    data = read_bytes(file, report)
    return None if data is None else text_of(data, report)


def text_of(data: bytes, report: Report) -> str | None:
    """The text that the bytes of a file are, likewise."""
    text = _decoded(data, report)
    if text is None:
        return None
    if not text.strip():
        report.add(FILE_EMPTY, 1, "文件是空的", FILE_EMPTY.mend)
        return None
    if _has_conflicts(text, report):
        return None
    control = first_control(text)
    if control is None:
        return text
    line, hidden = control
    what = f"第 {hidden.column} 个字符是控制字符 {hidden.name}"
    report.add(CONTROL_CHARACTER, line, what, f"{FIX} 删掉它")
    return None


def check_invisible(text: str, report: Report) -> None:
    """Remark once what `qunce fix` would take out of a file and no value has been blamed for."""
    told = {p.line for p in report.problems if p.code == INVISIBLE_CHARACTER.code}
    lines = [number for number in lines_with_invisible(text) if number not in told]
    if not lines:
        return
    more = f"，共 {len(lines)} 行有" if len(lines) > 1 else ""
    hidden = first_invisible(text.split("\n")[lines[0] - 1])
    what = f"第 {hidden.column} 个字符 {hidden.name} 看不见{more}" if hidden else more
    report.add(INVISIBLE_IN_PROSE, lines[0], what, f"{FIX} 删掉它")


def _has_conflicts(text: str, report: Report) -> bool:
    conflicts = list(merge_conflicts(text))
    for first, last in conflicts:
        what = f"从这里到第 {last} 行是没解决的合并冲突" if last > first else "合并冲突没有清干净"
        hint = "两边只留对的，再删掉 <<<<<<<、=======、>>>>>>> 这几行"
        report.add(MERGE_CONFLICT, first, what, hint)
    return bool(conflicts)


def read_bytes(file: Path, report: Report) -> bytes | None:
    """The bytes of a file; never more of it than the largest one allowed."""
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        what = "没有读取权限" if isinstance(error, PermissionError) else "打不开"
        report.add(FILE_UNREADABLE, 1, f"文件{what}", "检查文件的权限，再试一次")
        return None
    if len(data) > LARGEST_FILE:
        report.add(FILE_TOO_LARGE, 1, "文件超过 2 MB", FILE_TOO_LARGE.mend)
        return None
    return data


def looks_like_gbk(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 are GBK, as Windows' Notepad used to save."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    wide = [char for char in text if ord(char) > 127]
    return sum(map(_is_common, wide)) > 0.9 * len(wide)


def _is_common(char: str) -> bool:
    """Whether GB 2312 has it: Big5 read as GBK is full of characters that nobody writes."""
    is_chinese = "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"
    return is_chinese and bool(char.encode("gb2312", errors="ignore"))


def with_lf(text: str) -> str:
    """The text with every line end a LF, as Python-Markdown has it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, report: Report) -> str | None:
    if data.startswith(codecs.BOM_UTF8):
        report.add(BYTE_ORDER_MARK, 1, "文件开头有看不见的 BOM 标记", f"{FIX} 去掉它")
        return None
    try:
        return with_lf(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        _report_encoding(data, error.start, report)
        return None


def _report_encoding(data: bytes, position: int, report: Report) -> None:
    line = data.count(b"\n", 0, position) + 1
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        report.add(NOT_UTF8, 1, "文件是 UTF-16 编码", f"{FIX} 转成 UTF-8")
    elif looks_like_gbk(data):
        report.add(NOT_UTF8, line, "文件不是 UTF-8，看起来是 GBK 编码", f"{FIX} 转成 UTF-8")
    else:
        report.add(NOT_UTF8, line, "文件不是 UTF-8 编码", "用编辑器打开，另存为 UTF-8")

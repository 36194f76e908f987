"""Names of files and folders that every system a team works on can hold.

Windows refuses some, macOS and Windows do not tell upper case from lower, and macOS writes the
parts of an accented letter in its own way. What such a system cannot hold breaks its checkout.
Source: "Naming Files, Paths, and Namespaces" on learn.microsoft.com.
"""

import re
import unicodedata
from dataclasses import dataclass

DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*]')
SPOKEN = {"<": "小于号", ">": "大于号", ":": "冒号", '"': "双引号", "|": "竖线"} | {
    "?": "问号",
    "*": "星号",
}
LONGEST_NAME = 255
"""Bytes of UTF-8, the limit of Linux; other systems allow longer ones in Chinese."""
LONGEST_PATH = 200
"""Characters below the project: Windows stops at 260 with the folders above it."""


@dataclass(frozen=True, slots=True)
class NameFault:
    """Why a name cannot stand, and a name or an advice instead."""

    what: str
    hint: str


def name_fault(name: str) -> NameFault | None:
    """What keeps a name of a file or folder from some system; None when nothing does."""
    stem, dot, rest = name.partition(".")
    if DEVICE.fullmatch(stem.rstrip(" ")):
        return NameFault(
            f"Windows 把 {stem} 留给设备用，不能当名字", f"换一个名字，例如 {stem}-1{dot}{rest}"
        )
    if found := FORBIDDEN.search(name):
        plain = FORBIDDEN.sub("", name).rstrip(". ")
        hint = f"改名为 {plain}" if plain and plain[0] != "." else "换一个名字"
        return NameFault(f"名字里有 Windows 不能用的{SPOKEN[found[0]]} {found[0]}", hint)
    if name != name.rstrip(". "):
        what = "名字以点或空格结尾，Windows 会把它去掉"
        return NameFault(what, f"改名为 {name.rstrip('. ')}" if name.strip(". ") else "换一个名字")
    if len(name.encode("utf-8", "surrogateescape")) > LONGEST_NAME:
        return NameFault(f"名字太长，超过 {LONGEST_NAME} 字节", "缩短到 80 个汉字以内")
    return None


def path_fault(path: str) -> NameFault | None:
    """Whether a path below the project, or that of the page made of it, is too long."""
    built = f"{path.removesuffix('.md')}/index.html" if path.endswith(".md") else path
    long = len(built) - LONGEST_PATH
    if long <= 0:
        return None
    what = f"做成网页后路径有 {len(built)} 个字符，Windows 上放不下"
    return NameFault(what, f"缩短文件夹或文件的名字，少 {long} 个字符")


def disk_key(name: str) -> str:
    """Equal for names that a disk blind to case, or one of macOS, takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())

"""Where the fonts of posters may lie, whether or not there are any."""

import os
from collections.abc import Iterator
from pathlib import Path

NAMES = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKsc-Regular.otf",
    "NotoSansSC-Regular.otf",
    "NotoSansSC-Regular.ttf",
    "SourceHanSansSC-Regular.otf",
    "SourceHanSansCN-Regular.otf",
)
"""One typeface under the names it is handed out with; Adobe calls it Source Han Sans."""
FOLDERS = (
    *("/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk"),
    *("/usr/share/fonts/google-noto-cjk", "/usr/share/fonts/google-noto-sans-cjk-fonts"),
    *("/usr/share/fonts/truetype/noto", "/usr/local/share/fonts", "~/.local/share/fonts"),
    *("~/.fonts", "~/Library/Fonts", "/Library/Fonts"),
    *("~/AppData/Local/Microsoft/Windows/Fonts", "C:/Windows/Fonts"),
)
"""Debian, Arch, Fedora; whatever a person put there; macOS; Windows."""


def font_places(project: Path, option: str) -> tuple[Path, ...]:
    """Every file that may have to do with how posters look, for what the option says."""
    regular = (named_place(project, option),) if option else tuple(usual_places())
    return (*regular, *map(bold_of, regular))


def named_place(project: Path, option: str) -> Path:
    """The file that the option names, relative to the project."""
    return project / _at_home(option)


def usual_places() -> Iterator[Path]:
    """Files that fonts are usually installed as; the first that is one is taken."""
    for folder in FOLDERS:
        yield from (_at_home(folder) / name for name in NAMES)


def bold_of(regular: Path) -> Path:
    """The bold face of a typeface, which lies beside the regular one."""
    return regular.with_name(regular.name.replace("Regular", "Bold"))


def _at_home(path: str) -> Path:
    """A path below somebody's home; as it is where nobody has one."""
    return Path(os.path.expanduser(path))  # noqa: PTH111 - without a home Path raises

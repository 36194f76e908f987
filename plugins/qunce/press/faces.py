"""The fonts of posters: where they lie on which system, and which face of a file is Chinese.

A file of Noto Sans CJK holds faces for five languages; the first is the Japanese one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from hashlib import file_digest
from pathlib import Path

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

from qunce.press.font_places import bold_of, named_place, usual_places
from qunce.rendering.poster.letters import Letters, letters_of
from qunce.rendering.poster.marks import Measure, Weight

USUAL_FACE = 2
"""Of a file of Noto Sans CJK: JP, KR, SC, TC, HK."""
MOST_FACES = 16
MOST_LOADED = 6
"""One of Chinese comes to hold up to 8 MB, and is loaded again in 0.3 ms."""
WHOLE = 1000
"""The size whose widths all others follow: a pixel is then the unit that the usual font is in."""
MOST_WIDTHS = 1000
"""Of each size: so many different characters make nine tenths of any Chinese text."""
MOST_LETTERS = 1000
"""Of all sizes together: they have some 5 KB each."""
PROBE, CHINESE, NOBODYS = 24, "群", "\U0010ffff"

INSTALL = "Debian、Ubuntu 上装 fonts-noto-cjk"
SAY_WHERE = "字体在别处的，在 mkdocs.yml 的 plugins 的 qunce 下面写 poster_font: 字体文件的路径"


class FontMissingError(Exception):
    """No font to draw with; says in Chinese what to do."""


@dataclass(frozen=True)
class Faces:
    """The two weights of one typeface at the sizes that are asked for."""

    files: dict[Weight, Path]
    face: int
    _measures: dict[tuple[Weight, int], Measure] = field(default_factory=dict)

    def __call__(self, weight: Weight, size: int) -> FreeTypeFont:
        """The face of a weight at a size in pixels."""
        return self._loaded(weight, size)

    @cached_property
    def _loaded(self) -> Callable[[Weight, int], FreeTypeFont]:
        return lru_cache(MOST_LOADED)(
            lambda weight, size: _load(self.files[weight], self.face, size)
        )

    def measure(self, weight: Weight, size: int) -> Measure:
        """The widths of its characters and words, without loading the face at that size."""
        key = (weight, size)
        if key not in self._measures:
            self._measures[key] = lru_cache(MOST_WIDTHS)(partial(self._width, weight, size))
        return self._measures[key]

    def _width(self, weight: Weight, size: int, words: str) -> float:
        whole = self(weight, WHOLE)
        return sum(_scaled(whole.getlength(char), size) for char in words)

    @cached_property
    def letters(self) -> Callable[[Weight, int, str], Letters]:
        """A piece of text at a size; those that were wanted last are not drawn again."""
        return lru_cache(MOST_LETTERS)(
            lambda weight, size, piece: letters_of(self(weight, size), piece)
        )

    @cached_property
    def fingerprint(self) -> str:
        """Another one for any other font, also for another version of the same."""
        parts = [str(self.face)]
        for file in dict.fromkeys(self.files.values()):
            with file.open("rb") as stream:
                parts.append(file_digest(stream, "blake2b").hexdigest())
        return " ".join(parts)

    def lacking(self, text: str) -> str:
        """The characters of a text that the font cannot show, each once."""
        font = self(Weight.REGULAR, PROBE)
        return "".join(char for char in dict.fromkeys(text) if _is_missing(font, char))


def find_faces(project: Path, option: str) -> Faces:
    """The font that an option names, relative to the project, else the first usual one there is.

    Raises FontMissingError.
    """
    if option:
        file = named_place(project, option)
        faces = _faces_in(file)
        if faces is None:
            what = "不是能用的中文字体文件" if file.is_file() else "没有这个文件"
            raise FontMissingError(
                f"海报的字体 poster_font: {option}：{what}。{INSTALL}，或者改对路径"
            )
        return faces
    found = (_faces_in(file) for file in usual_places())
    faces = next(filter(None, found), None)
    if faces is None:
        raise FontMissingError(f"没有画海报的字体 Noto Sans CJK SC。{INSTALL}；{SAY_WHERE}")
    return faces


def _faces_in(file: Path) -> Faces | None:
    """None for what is no font, or has no Chinese in it."""
    if not file.is_file():
        return None
    try:
        face = _chinese_face(file)
        if _is_missing(_load(file, face, PROBE), CHINESE):
            return None
        bold = bold_of(file)
        if bold.is_file():
            _load(bold, face, PROBE)
    except OSError:
        return None
    return Faces({Weight.REGULAR: file, Weight.BOLD: bold if bold.is_file() else file}, face)


def _chinese_face(file: Path) -> int:
    """The face for simplified Chinese among those of a file; the first where none says so."""
    candidates: list[int] = [USUAL_FACE, *range(MOST_FACES)]
    for face in candidates:
        try:
            family = str(_load(file, face, PROBE).getname()[0])
        except OSError:
            continue
        if family.endswith(" SC"):
            return face
    return 0


def _load(file: Path, face: int, size: int) -> FreeTypeFont:
    # The basic layout: the other one is not in every build of Pillow and sets a little differently.
    return ImageFont.truetype(file, size, face, layout_engine=ImageFont.Layout.BASIC)


def _scaled(width: float, size: int) -> int:
    """As FreeType rounds: to the 64th of a pixel, then to whole ones."""
    return (round(width * size * 64 / WHOLE) + 32) // 64


def _is_missing(font: FreeTypeFont, char: str) -> bool:
    """Whether a font draws the box it has for what it does not know."""
    drawn, box = font.getmask(char), font.getmask(NOBODYS)
    return drawn.size == box.size and bytes(drawn) == bytes(box)

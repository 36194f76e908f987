"""A press: it draws the posters of one project, each once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from PIL import features

from qunce.press.faces import Faces, FontMissingError, find_faces
from qunce.press.file_shelf import FileShelf
from qunce.press.photos import open_photo
from qunce.rendering import poster
from qunce.rendering.poster.order import Order
from qunce.rendering.poster.poster import draw

DRAWN = ".cache/qunce/posters"
"""Below the project."""
MOST_DRAWN = 3000
"""A picture has some 7 to 140 KB."""
NO_POSTERS = "，站点照常生成，没有海报"

Tell = Callable[[str], None]
"""Says something to whoever runs the build or command."""


@dataclass(frozen=True)
class FontPress:
    """Draws with fonts from the disk; asks the cache first."""

    project: Path
    faces: Faces
    drawn: FileShelf
    tell: Tell

    def __call__(self, order: Order) -> bytes:
        """The poster as a PNG, without its photo where that cannot be opened."""
        photo = self._photo(order)
        key = sha256("\n".join(self._all_that_goes_in(order, photo)).encode()).hexdigest()
        return self.drawn.get(key) or self._draw(order, photo, key)

    def _draw(self, order: Order, photo: bytes, key: str) -> bytes:
        opened = open_photo(photo) if photo else None
        png = draw(order.words, order.layout, self.faces, opened)
        if photo and opened is None:
            # Not kept, so that the next build says it again.
            self.tell(f"{order.photo}：不是能用的照片，海报上没有放；换成 JPEG、PNG 或 WebP")
        else:
            self.drawn.keep(key, png)
        return png

    def _photo(self, order: Order) -> bytes:
        return (self.project / order.photo).read_bytes() if order.photo else b""

    def _all_that_goes_in(self, order: Order, photo: bytes) -> Iterator[str]:
        yield repr(order)
        yield sha256(photo).hexdigest()
        yield from self._tools

    @cached_property
    def _tools(self) -> tuple[str, ...]:
        """Fonts, libraries and our own code: another version of any may draw differently."""
        sources = sorted(Path(poster.__path__[0]).glob("*.py"))
        code = sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
        packages = [f"{name} {version(name)}" for name in ("pillow", "segno")]
        return (*packages, str(features.version("freetype2")), code, self.faces.fingerprint)


def open_press(project: Path, font: str, tell: Tell) -> FontPress:
    """The press of a project, with the font that its option names. Raises FontMissingError."""
    faces = find_faces(project, font)
    return FontPress(project, faces, FileShelf(project / DRAWN, MOST_DRAWN), tell)


def press_if_possible(project: Path, font: str, tell: Tell) -> FontPress | None:
    """The same for a build, which goes on without; it is told once."""
    try:
        return open_press(project, font, tell)
    except FontMissingError as error:
        tell(f"{error}{NO_POSTERS}")
        return None

"""The few colours of a sheet, by number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PIL import Image, ImageColor, ImageOps

from qunce.rendering.poster.marks import (
    INK,
    INK2,
    PAPER,
    QING,
    QING_TINT,
    Code,
    Fill,
    Mark,
    Node,
    Picture,
    Text,
)

GROUNDS: Mapping[str, str] = MappingProxyType(
    {INK: PAPER, INK2: PAPER, QING: PAPER, PAPER: QING, QING_TINT: QING}
)
"""What each ink is written on."""
STEPS = 8
"""Colours from a ground to an ink, both among them, which make the edges of letters smooth. Two
inks on one ground need 15: half a byte holds a pixel."""
NEAREST = tuple(round(amount * (STEPS - 1) / 255) for amount in range(256))
"""For each amount of ink the step that comes nearest."""
PHOTO_COLOURS = 96
"""Beside the 30 of a sheet at most: a poster with a photo then has some 60 to 140 KB."""
SAMPLE = 320
"""How large a photo is when its colours are chosen: a larger one takes longer and has no others."""

Colour = tuple[int, ...]
"""Red, green and blue."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours, and for each ink which of them stands for how much of it (0 to 255)."""

    colours: tuple[Colour, ...]
    ramps: Mapping[str, bytes]

    @property
    def channels(self) -> list[int]:
        """The colours one after another, as Pillow has them."""
        return [channel for colour in self.colours for channel in colour]


def palette_of(marks: Sequence[Mark], photo: Image.Image | None) -> Palette:
    """What a sheet needs; the paper is the first."""
    numbers: dict[Colour, int] = {}

    def number(colour: Colour) -> int:
        return numbers.setdefault(colour, len(numbers))

    for flat in (PAPER, *_flat(marks)):
        number(ImageColor.getrgb(flat))
    steps = {
        ink: [number(colour) for colour in _ramp(GROUNDS[ink], ink)]
        for ink in dict.fromkeys(mark.colour for mark in marks if isinstance(mark, Text))
    }
    if photo and any(isinstance(mark, Picture) for mark in marks):
        for colour in _own(photo):
            number(colour)
    return Palette(tuple(numbers), {ink: _spread(ramp) for ink, ramp in steps.items()})


def _flat(marks: Iterable[Mark]) -> Iterator[str]:
    """What is filled with one colour."""
    for mark in marks:
        match mark:
            case Fill() | Node():
                yield mark.colour
            case Code():
                yield INK


def _ramp(ground: str, ink: str) -> Iterator[Colour]:
    """From the one to the other, in even steps."""
    ends = tuple(zip(ImageColor.getrgb(ground), ImageColor.getrgb(ink), strict=True))
    for step in range(STEPS):
        yield tuple(round(a + (b - a) * step / (STEPS - 1)) for a, b in ends)


def _spread(ramp: Sequence[int]) -> bytes:
    """The nearest step for each amount of ink."""
    return bytes(ramp[step] for step in NEAREST)


def _own(photo: Image.Image) -> Iterator[Colour]:
    small = ImageOps.contain(photo, (SAMPLE, SAMPLE))
    channels = small.quantize(PHOTO_COLOURS, Image.Quantize.MEDIANCUT).getpalette() or []
    yield from zip(*(iter(channels),) * 3, strict=True)

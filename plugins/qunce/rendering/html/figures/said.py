"""A diagram in words, for those who do not see it."""

from collections.abc import Iterable

from qunce.model.figures.diagram import Diagram, Part, Shape


def said(diagram: Diagram) -> str:
    """Everything that it shows, in sentences."""
    words = WORDS[diagram.shape](diagram.parts)
    return f"{words}标出的是{diagram.here}。" if diagram.here else words


def _loop(parts: tuple[Part, ...]) -> str:
    names = "、".join(part.name for part in parts)
    return f"{len(parts)} 项绕一圈：{names}，再回到{parts[0].name}。"


def _steps(parts: tuple[Part, ...]) -> str:
    steps = (f"第 {n} 步{_whole(part)}" for n, part in enumerate(parts, 1))
    return f"一步不够才到下一步。{_sentences(steps)}"


def _timeline(parts: tuple[Part, ...]) -> str:
    return f"按先后：{_sentences(map(_whole, parts))}"


def _split(parts: tuple[Part, ...]) -> str:
    source, *together = parts
    groups = _sentences(map(_whole, source.groups))
    after = "".join(f"之后：{part.name}。" for part in together)
    return f"{source.name}，分成 {len(source.groups)} 组。{groups}{after}"


def _whole(part: Part) -> str:
    return f"{part.name}，{part.words}" if part.words else part.name


def _sentences(pieces: Iterable[str]) -> str:
    return "；".join(piece.rstrip("。；") for piece in pieces) + "。"


WORDS = {
    Shape.LOOP: _loop,
    Shape.STEPS: _steps,
    Shape.TIMELINE: _timeline,
    Shape.SPLIT: _split,
}

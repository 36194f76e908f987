"""What authors do to a whole project, at random; most of it leaves a site that can be built.

Nothing here knows what a share is: records are found by their places, and what they name of each
other by the names of the files. So it can be done to the project of others as well.
"""

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from PIL import Image

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".svg", ".webp"})
SMALL = 200_000
"""Bytes of a picture that is still worth being copied about."""

HEADER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
SENTENCE = "\n又加一句{}。\n"
FEATURES = ("navigation.footer", "navigation.top", "toc.integrate", "navigation.prune")
SETTINGS = (
    ("site_name", "改名{}号"),
    ("site_description", "第{}种说法"),
    ("site_author", "第{}位"),
    ("use_directory_urls", "true"),
)
OF_QUNCE = (
    ("audience", ("public", "internal")),
    ("date", ("2026-11-20 10:00", "2026-12-05 21:00")),
    ("site_key", ("other.example", "qunce.example")),
)
"""Options of the plugin, by which every page may be another one."""


class Project:
    """The files of a project, in a fixed order, and the dice that decide about them."""

    def __init__(self, root: Path, dice: random.Random) -> None:
        self.root = root
        self.dice = dice
        settings = yaml.load(self.config.read_text("utf-8"), Loader=yaml.BaseLoader)
        self.folders = (root / settings.get("docs_dir", "docs"), root / "playbooks")

    @property
    def config(self) -> Path:
        """Its settings."""
        return self.root / "mkdocs.yml"

    def edit(self) -> str:
        """One step, in words."""
        while True:
            told = self.dice.choice(EDITS)(self)
            if told:
                return told

    def files(self) -> list[Path]:
        """All that authors have written and drawn."""
        found = (path for folder in self.folders for path in folder.rglob("*"))
        return sorted(path for path in found if path.is_file())

    def texts(self) -> list[Path]:
        """Those that are Markdown."""
        return [path for path in self.files() if path.suffix == ".md"]

    def any_text(self) -> Path:
        """One of them, of any folder as likely as of another, however many each has."""
        texts = self.texts()
        folder = self.dice.choice(sorted({place_of(path).parent for path in texts}))
        return self.dice.choice([path for path in texts if place_of(path).parent == folder])

    def neighbours(self, name: str) -> list[str]:
        """Names of the records in the folder where the record of that name lies."""
        for path in self.texts():
            if name_of(path) == name:
                beside = place_of(path).parent
                return [name_of(one) for one in self.texts() if place_of(one).parent == beside]
        return []

    def told(self, words: str, path: Path) -> str:
        """What was done, and where."""
        return f"{words} {path.relative_to(self.root)}"


def place_of(path: Path) -> Path:
    """The file of a record, or the folder that it has for itself."""
    return path.parent if path.stem in {"index", "summary"} else path


def name_of(path: Path) -> str:
    """By which others call a record."""
    return place_of(path).stem


def rewritten(path: Path, change: Callable[[str], str]) -> bool:
    """Whether the change made a difference."""
    before = path.read_text("utf-8")
    after = change(before)
    path.write_text(after, encoding="utf-8")
    return after != before


def _say_more(project: Project) -> str:
    path, number = project.any_text(), project.dice.randrange(99)
    rewritten(path, lambda text: text + SENTENCE.format(number))
    return project.told("words", path)


def _say_less(project: Project) -> str:
    path = project.any_text()
    if rewritten(path, lambda text: re.sub(r"\n又加一句\d+。\n$", "", text)):
        return project.told("fewer words", path)
    return ""


def _swap_two_signs_unseen(project: Project) -> str:
    """By its size and its time the file is the one that was there before."""
    path, dice = project.any_text(), project.dice

    def change(text: str) -> str:
        start = found.end() if (found := HEADER.match(text)) else 0
        pairs = [*re.finditer(r"(?<=[一-龥])([一-龥])([一-龥])(?=[一-龥])", text[start:])]
        if not pairs:
            return text
        at = start + dice.choice(pairs).start()
        return f"{text[:at]}{text[at + 1]}{text[at]}{text[at + 2 :]}"

    times = path.stat()
    is_other = rewritten(path, change)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    return project.told("same size, same time", path) if is_other else ""


def _name_a_section_otherwise(project: Project) -> str:
    path, number = project.any_text(), project.dice.randrange(9)
    heading = re.compile(r"^## ([^{\n]*)(.*)$", re.MULTILINE)
    if rewritten(path, lambda text: heading.sub(rf"## \g<1>{number}\g<2>", text, count=1)):
        return project.told("heading", path)
    return ""


def _name_it_otherwise(project: Project) -> str:
    path, number = project.any_text(), project.dice.randrange(9)
    title = re.compile(r"^(title: |# )(.*)$", re.MULTILINE)
    if rewritten(path, lambda text: title.sub(rf"\g<1>\g<2>{number}", text, count=1)):
        return project.told("title", path)
    return ""


def _say_a_key_otherwise(project: Project) -> str:
    path, dice = project.any_text(), project.dice

    def change(text: str) -> str:
        header = found.group() if (found := HEADER.match(text)) else ""
        keys = [*re.finditer(r"^([a-z_]+: )(.*[一-龥])$", header, re.MULTILINE)]
        if not keys:
            return text
        at = dice.choice(keys).end()
        return f"{text[:at]}了{text[at:]}"

    return project.told("key", path) if rewritten(path, change) else ""


def _name_another(project: Project) -> str:
    """Another speaker, host, group, series, snippet, playbook: whatever a header names."""
    path, dice = project.any_text(), project.dice

    def change(text: str) -> str:
        header = found.group() if (found := HEADER.match(text)) else ""
        named = [*re.finditer(r"(?<=[ \[])[a-z0-9]+(?:-[a-z0-9]+)+(?=[\],\n])", header)]
        for at in dice.sample(named, len(named)):
            others = [name for name in project.neighbours(at.group()) if name not in header]
            if others:
                return f"{text[: at.start()]}{dice.choice(others)}{text[at.end() :]}"
        return text

    return project.told("another one named in", path) if rewritten(path, change) else ""


def _move_it(project: Project) -> str:
    """To another day or hour: a share, a series, the day a text was looked over."""
    path, dice = project.any_text(), project.dice
    day, minute = dice.randrange(10, 29), dice.randrange(10, 60)

    def change(text: str) -> str:
        header = found.group() if (found := HEADER.match(text)) else ""
        times = [*re.finditer(r"(?<=\d-)\d\d\b(?!-)|(?<=\d:)\d\d\b", header)]
        if not times:
            return text
        at = dice.choice(times)
        return f"{text[: at.start()]}{day if text[at.start() - 1] == '-' else minute}{text[at.end() :]}"

    return project.told("another time in", path) if rewritten(path, change) else ""


def _set_its_status(project: Project) -> str:
    path = project.any_text()
    status = project.dice.choice(("idea", "confirmed", "scheduled", "draft", "in-review", "new"))
    if rewritten(
        path, lambda text: re.sub(r"(?m)^status: .*$", f"status: {status}", text, count=1)
    ):
        return project.told(f"{status}:", path)
    return ""


def _copy(project: Project) -> str:
    """Under another name; a share of the series is one without a number there."""
    path = project.any_text()
    place, mark = place_of(path), project.dice.randrange(99)
    target = place.with_name(f"{place.stem}-{mark}{place.suffix}")
    if target.exists() or place in project.folders:
        return ""
    if place.is_file():
        shutil.copyfile(place, target)
        copied = target
    else:
        target.mkdir()
        copied = Path(shutil.copyfile(path, target / path.name))
    alone = re.compile(r"^(?:number|uid|aliases|redirect_from): .*\n", re.MULTILINE)
    title = re.compile(r"^(title: .*)$", re.MULTILINE)
    rewritten(copied, lambda text: title.sub(rf"\g<1>之{mark}", alone.sub("", text), count=1))
    return project.told("a copy of", path)


def _remove(project: Project) -> str:
    """What nobody names, as a rule."""
    texts = {path: path.read_text("utf-8") for path in project.texts()}
    all_texts = "\n".join(texts.values())
    free = [path for path in texts if not re.search(rf"\b{name_of(path)}\b", all_texts)]
    if not free:
        return ""
    path = project.dice.choice(free)
    path.unlink()
    return project.told("without", path)


def _rename(project: Project) -> str:
    """With all who name it."""
    path = project.any_text()
    place, name = place_of(path), name_of(path)
    if place in project.folders or path.stem == "summary" or "-" not in name:
        return ""
    other = f"{name.partition('-')[0]}-{project.dice.randrange(99)}"
    target = place.with_name(f"{other}{place.suffix}")
    if target.exists():
        return ""
    place.rename(target)
    whole = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for text in (*project.texts(), project.config):
        rewritten(text, lambda words: whole.sub(other, words))
    return project.told(f"{other} is now", path)


def _paint(project: Project) -> str:
    """A picture in a text, or the next one in its place."""
    path, dice = project.any_text(), project.dice
    picture = path.with_name(f"picture-{dice.randrange(3)}.png")
    _draw(picture, dice)
    if picture.name not in path.read_text("utf-8"):
        rewritten(path, lambda text: f"{text}\n![画]({picture.name})\n")
    return project.told("a picture in", path)


def _photograph(project: Project) -> str:
    """The guest of a share, whose face is on the poster; or another time."""
    folders = [path.parent for path in project.texts() if path.parent.parent.name == "shares"]
    if not folders:
        return ""
    photo = project.dice.choice(sorted({*folders})) / "photo.png"
    if photo.exists() and project.dice.random() < 0.3:
        photo.unlink()
        return project.told("no", photo)
    _draw(photo, project.dice)
    return project.told("", photo).strip()


def _exchange_pictures(project: Project) -> str:
    """One comes in the place of another."""
    small = [p for p in project.files() if p.suffix in PICTURES and p.stat().st_size < SMALL]
    one = project.dice.choice(small) if small else None
    others = [path for path in small if one and path != one and path.suffix == one.suffix]
    if not one or not others:
        return ""
    shutil.copyfile(project.dice.choice(others), one)
    return project.told("exchanged", one)


def _draw(picture: Path, dice: random.Random) -> None:
    colour = tuple(dice.randrange(256) for _ in range(3))
    Image.new("RGB", (400 + dice.randrange(9), 400), colour).save(picture)


def _set_up(project: Project) -> str:
    key, value = project.dice.choice(SETTINGS)
    line = f"{key}: {value.format(project.dice.randrange(9))}"

    def change(text: str) -> str:
        return f"{line}\n" + re.sub(rf"^{key}: .*\n", "", text, flags=re.MULTILINE)

    return f"mkdocs.yml: {line}" if rewritten(project.config, change) else ""


def _switch_a_feature(project: Project) -> str:
    feature = project.dice.choice(FEATURES)
    is_on = re.compile(rf"^ +- {re.escape(feature)}\b.*\n", re.MULTILINE)

    def change(text: str) -> str:
        if is_on.search(text):
            return is_on.sub("", text)
        return re.sub(r"(?m)^( +)features:\n", rf"\g<0>\1  - {feature}\n", text, count=1)

    return f"mkdocs.yml: {feature}" if rewritten(project.config, change) else ""


def _extend(project: Project) -> str:
    line = "  - pymdownx.keys\n"

    def change(text: str) -> str:
        if line in text:
            return text.replace(line, "")
        return text.replace("\nmarkdown_extensions:\n", f"\nmarkdown_extensions:\n{line}")

    return "mkdocs.yml: pymdownx.keys" if rewritten(project.config, change) else ""


def _set_the_plugin_up(project: Project) -> str:
    key, values = project.dice.choice(OF_QUNCE)
    value = project.dice.choice(values)

    def change(text: str) -> str:
        without = re.sub(rf"^      {key}: .*\n", "", text, flags=re.MULTILINE)
        return without.replace("\n  - qunce:\n", f"\n  - qunce:\n      {key}: {value}\n")

    return f"qunce: {key}: {value}" if rewritten(project.config, change) else ""


def _touch(project: Project) -> str:
    path = project.any_text()
    path.touch()
    return project.told("touched", path)


def _set_the_clock(project: Project) -> str:
    """All files say that they are of another time, what is kept of earlier builds as well."""
    age = project.dice.choice([0, 10**9, 2 * 10**9])
    for path in (*project.files(), project.config, *_kept(project)):
        os.utime(path, (age, age))
    return f"clock: all files are of {age}"


def _kept(project: Project) -> Iterator[Path]:
    kept = (project.root / "../kept").rglob("*")
    return (path for path in kept if path.is_file())


EDITS: tuple[Callable[[Project], str], ...] = (
    *(_say_more, _say_more, _say_less, _swap_two_signs_unseen, _name_a_section_otherwise),
    *(_name_it_otherwise, _name_it_otherwise, _say_a_key_otherwise, _name_another, _name_another),
    *(_move_it, _move_it, _set_its_status, _copy, _copy, _remove, _rename, _paint, _photograph),
    *(_exchange_pictures, _set_up, _switch_a_feature, _extend, _set_the_plugin_up, _touch),
    _set_the_clock,
)

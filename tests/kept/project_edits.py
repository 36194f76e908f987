"""What people do to the files of a project, good and bad, at random: one step at a time."""

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

FOLDERS = ("content", "playbooks")
WORDS = (
    "又加一句。",
    "## 新的一节",
    "- [ ] 再看一遍 {#again role=主持}",
    "[首页](/index.md)",
    "[没有的一页](nowhere.md)",
    "/// calendar\n///",
    "<!-- 只给自己看 -->",
    "{{主题}}",
)
KEYS = ("title", "status", "start", "host", "series", "speakers", "admins", "groups", "snippets")
VALUES = ("scheduled", "cancelled", "draft", "published", "2026-12-24 20:00", "[]", "没有这个", "")


class Project:
    """A project that can be edited, and put back file by file."""

    def __init__(self, root: Path, dice: random.Random) -> None:
        self.root = root
        self.dice = dice
        self._as_it_was = {path: path.read_bytes() for path in self.files()}

    def files(self) -> Iterator[Path]:
        """Every file of an author, in a fixed order."""
        for folder in FOLDERS:
            yield from sorted(path for path in (self.root / folder).rglob("*") if path.is_file())

    def edit(self) -> str:
        """One step, in words; what others have broken is mended first as often as not."""
        mending = self.dice.choice((self._leave, self._leave, self.mend_one, self.mend_all))
        mending()
        step, path = self.dice.choice(STEPS), self._any_file()
        step(self, path)
        return f"{mending.__name__}, {step.__name__} {path.relative_to(self.root)}"

    def _any_file(self) -> Path:
        """Of any kind as likely as of another, however many records each has."""
        files = sorted(self.files())
        kinds = sorted({path.relative_to(self.root).parts[:2] for path in files})
        kind = self.dice.choice(kinds)
        return self.dice.choice([p for p in files if p.relative_to(self.root).parts[:2] == kind])

    def _leave(self) -> None:
        """Go on from what is there."""

    def mend_all(self) -> None:
        """Every file as it was at first."""
        for path in [*self.files()]:
            if path not in self._as_it_was:
                path.unlink()
        for path, data in self._as_it_was.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.is_file() or path.read_bytes() != data:
                path.write_bytes(data)

    def mend_one(self) -> None:
        """One of the files that differ from what they were, if there is one."""
        changed = [path for path, data in self._as_it_was.items() if not _holds(path, data)]
        if changed:
            path = self.dice.choice(changed)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self._as_it_was[path])


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _text(path: Path) -> str | None:
    return path.read_text("utf-8", errors="replace") if path.suffix == ".md" else None


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    text = _text(path)
    if text is not None:
        path.write_text(change(text), encoding="utf-8")


def _say_more(project: Project, path: Path) -> None:
    _rewrite(path, lambda text: f"{text}\n{project.dice.choice(WORDS)}\n")


def _say_it_otherwise(project: Project, path: Path) -> None:
    def change(text: str) -> str:
        found = [*re.finditer(r"[一-龥]{2,}", text)]
        at = project.dice.choice(found) if found else None
        return f"{text[: at.start()]}换了{text[at.end() :]}" if at else text

    _rewrite(path, change)


def _name_it_otherwise(project: Project, path: Path) -> None:
    number = project.dice.randrange(9)
    _rewrite(
        path,
        lambda text: re.sub(r"^title: (.*)$", rf"title: \g<1>{number}", text, count=1, flags=re.M),
    )


def _move_a_day(project: Project, path: Path) -> None:
    day = project.dice.randrange(10, 28)
    _rewrite(path, lambda text: re.sub(r"(20\d\d-\d\d)-\d\d", rf"\g<1>-{day}", text, count=1))


def _leave_out_a_line(project: Project, path: Path) -> None:
    def change(text: str) -> str:
        lines = text.split("\n")
        del lines[project.dice.randrange(len(lines))]
        return "\n".join(lines)

    _rewrite(path, change)


def _set_a_key(project: Project, path: Path) -> None:
    key, value = project.dice.choice(KEYS), project.dice.choice(VALUES)

    def change(text: str) -> str:
        without = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", text, count=1, flags=re.M)
        return without.replace("---\n", f"---\n{key}: {value}\n", 1)

    _rewrite(path, change)


def _break(_project: Project, path: Path) -> None:
    _rewrite(path, lambda text: text.replace("title:", "titel:", 1))


def _remove(_project: Project, path: Path) -> None:
    path.unlink()


def _rename(project: Project, path: Path) -> None:
    path.rename(path.with_name(f"r{project.dice.randrange(9)}-{path.name}"))


def _rename_folder(project: Project, path: Path) -> None:
    folder = path.parent
    target = folder.with_name(f"r{project.dice.randrange(9)}-{folder.name}")
    if folder.parent.name == "shares" and not target.exists():
        folder.rename(target)


def _copy(project: Project, path: Path) -> None:
    name = f"c{project.dice.randrange(9)}"
    if path.parent.parent.name == "shares":
        shutil.copytree(
            path.parent, path.parent.with_name(f"{name}-{path.parent.name}"), dirs_exist_ok=True
        )
    else:
        shutil.copy(path, path.with_name(f"{name}-{path.name}"))


def _paint(project: Project, path: Path) -> None:
    picture = path.with_name(f"picture-{project.dice.randrange(3)}.svg")
    picture.write_text(f"<svg>{project.dice.randrange(9)}</svg>", encoding="utf-8")
    _rewrite(path, lambda text: f"{text}\n![画]({picture.name})\n")


def _several_at_once(project: Project, path: Path) -> None:
    for step in (_say_it_otherwise, _name_it_otherwise, _move_a_day):
        step(project, path)
        path = project.dice.choice(sorted(project.files()))


STEPS: tuple[Callable[[Project, Path], None], ...] = (
    *(_say_more, _say_more, _say_it_otherwise, _say_it_otherwise, _name_it_otherwise),
    *(_move_a_day, _leave_out_a_line, _set_a_key, _set_a_key, _break, _remove, _rename),
    *(_rename_folder, _copy, _copy, _paint, _several_at_once),
)

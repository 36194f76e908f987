"""What a file is, told by where it lies: a record with its id, a page, or an asset."""

from dataclasses import dataclass
from enum import Enum, auto

from qunce.model.addresses import MOUNT
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import ID, RecordKind
from qunce.model.kinds.playbook import PLAYBOOK
from qunce.model.kinds.registry import KINDS
from qunce.model.kinds.share import SHARE
from qunce.model.problem_codes import BAD_ID, DUPLICATE_ID, MISPLACED_FILE
from qunce.model.settings import Settings
from qunce.reading.disk.files import ProjectFile
from qunce.reading.words.ids import suggested_id
from qunce.reading.words.report import Report
from qunce.reading.words.wording import did_you_mean, quoted

FLAT_FOLDERS = {
    folder: kind
    for kind in KINDS.values()
    for folder, file in [kind.uri.split("/", 1)]
    if file == "{id}.md"
}
"""Folders that hold one file for each record; shares and playbooks lie deeper."""

SHARE_FILES = {"总结": "summary", "简介": "index", "分享": "index"}
"""What people call the two files of a share."""


class Role(Enum):
    """What a file that is not a record is for."""

    PAGE = auto()
    ASSET = auto()


@dataclass(frozen=True, slots=True)
class Placed:
    """One file that is taken; `id` is its record's, `uri` its place in the site's sources."""

    file: ProjectFile
    role: RecordKind | Role
    uri: str
    id: str = ""

    @property
    def path(self) -> str:
        """Relative to the project."""
        return self.file.path

    @property
    def section(self) -> str:
        """The folder a playbook lies in."""
        return self.file.parts[0]


def place_content(file: ProjectFile, settings: Settings, report: Report) -> Placed | None:
    """The role of a file below content/; None, with a problem, when it has none there."""
    folder, *inner = file.parts
    uri = "/".join(file.parts)
    if not file.is_markdown:
        return Placed(file, Role.ASSET, uri)
    if folder == "shares" and inner != ["index.md"]:
        return _place_share(file, inner, settings, report)
    if folder in FLAT_FOLDERS and inner != ["index.md"]:
        kind = FLAT_FOLDERS[folder]
        if len(inner) == 1:
            return _record(file, kind, inner[0].removesuffix(".md"), uri, report)
        return _too_deep(file, kind, settings, report)
    return Placed(file, Role.PAGE, uri)


def place_playbook(file: ProjectFile, settings: Settings, report: Report) -> Placed | None:
    """The role of a file below playbooks/."""
    uri = "/".join((MOUNT, *file.parts))
    if not file.is_markdown:
        return Placed(file, Role.ASSET, uri)
    if file.parts[-1] == "index.md" and len(file.parts) < 3:
        return Placed(file, Role.PAGE, uri)
    if len(file.parts) == 1:
        return _misplaced(
            "手册要放在分类文件夹里",
            f"移到 {settings.playbooks_dir}/<分类>/{file.parts[0]}",
            report,
        )
    if len(file.parts) > 2:
        hint = f"移到 {settings.playbooks_dir}/{file.parts[0]}/{file.parts[-1]}"
        return _misplaced("手册要直接放在分类文件夹下面", hint, report)
    return _record(file, PLAYBOOK, file.parts[1].removesuffix(".md"), uri, report)


def _too_deep(file: ProjectFile, kind: Kind, settings: Settings, report: Report) -> Placed | None:
    *folders, name = file.parts
    id = folders[-1] if name == "index.md" else name.removesuffix(".md")
    path = kind.path_of(settings, id)
    if name == "index.md" and file.file.parent.with_name(f"{id}.md").is_file():
        report.add(DUPLICATE_ID, 1, f"编号 {id} 已经被 {path} 用了", "两份合成一份，留下那一个文件")
        return None
    what = f"{kind.title}的文件要直接放在 {folders[0]} 下面"
    return _misplaced(what, f"移到 {path}", report)


def _place_share(
    file: ProjectFile, inner: list[str], settings: Settings, report: Report
) -> Placed | None:
    uri = "/".join(file.parts)
    if len(inner) == 1:
        id = inner[0].removesuffix(".md")
        hint = f"移到 {SHARE.path_of(settings, id)}"
        return _misplaced("每场分享要有自己的文件夹", hint, report)
    folder, name = inner[0], inner[-1]
    if len(inner) == 2 and name == "index.md":
        return _record(file, SHARE, folder, uri, report)
    if len(inner) == 2 and name == "summary.md":
        return Placed(file, RecordKind.SUMMARY, uri, folder)
    stem = name.removesuffix(".md")
    meant = SHARE_FILES.get(stem) or did_you_mean(stem, ("index", "summary"))
    if len(inner) == 2 and meant:
        return _misplaced(f"看不出 {name} 是什么", f"改名为 {meant}.md", report)
    return Placed(file, Role.PAGE, uri)


def _record(file: ProjectFile, kind: Kind, id: str, uri: str, report: Report) -> Placed | None:
    if ID.fullmatch(id):
        return Placed(file, kind.name, uri, id)
    what = "文件夹名" if kind is SHARE else "文件名"
    suffix = "" if kind is SHARE else ".md"
    guess = suggested_id(id)
    hint = f"改名为 {guess}{suffix}" if guess else f"改成小写英文，例如 {kind.example_id}{suffix}"
    report.add(BAD_ID, 1, f"{what}{quoted(id)}不能当编号", hint)
    return None


def _misplaced(what: str, hint: str, report: Report) -> Placed | None:
    report.add(MISPLACED_FILE, 1, what, hint)
    return None

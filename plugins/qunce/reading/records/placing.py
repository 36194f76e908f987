"""What a file is, told by where it lies: a record with its id, a page, or an asset."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from qunce.model.addresses import MOUNT, retro_uri, share_uri
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import ID, RecordKind
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
RETRO_FILES = frozenset({"retro", "kpt", "复盘"})
"""What people call a retrospective: beside a share it would be a page, and published."""


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
    is_well_placed: bool = True
    """Not where another name or folder is asked for; then `uri` and `id` are those meant."""

    @property
    def is_taken(self) -> bool:
        """Whether it is read: a problem tells why not."""
        return self.file.is_readable and self.is_well_placed

    @property
    def path(self) -> str:
        """Relative to the project."""
        return self.file.path

    @property
    def section(self) -> str:
        """The folder a playbook lies in."""
        return self.file.parts[0]


def place_content(file: ProjectFile, settings: Settings, report: Report) -> Placed:
    """The role of a file below content/; where it has none, a problem tells what is asked for."""
    folder, *inner = file.parts
    uri = "/".join(file.parts)
    if not file.is_markdown:
        return Placed(file, Role.ASSET, uri)
    if inner and is_miscased(folder):
        meant = replace(file, parts=(folder.casefold(), *inner))
        return replace(place_content(meant, settings, report), is_well_placed=False)
    if folder == "shares" and inner != ["index.md"]:
        return _place_share(file, inner, settings, report)
    if folder in FLAT_FOLDERS and inner != ["index.md"]:
        kind = FLAT_FOLDERS[folder]
        if len(inner) == 1:
            return _record(Placed(file, kind.name, uri, inner[0].removesuffix(".md")), report)
        return _too_deep(file, kind, settings, report)
    return _page(file, uri, report)


def is_miscased(folder: str) -> bool:
    """Whether a folder is one of records but for upper case: some disks would take it for that."""
    name = folder.casefold()
    return name != folder and (name == "shares" or name in FLAT_FOLDERS)


def place_playbook(file: ProjectFile, settings: Settings, report: Report) -> Placed:
    """The role of a file below playbooks/."""
    uri = "/".join((MOUNT, *file.parts))
    if not file.is_markdown:
        return Placed(file, Role.ASSET, uri)
    if file.parts[-1] == "index.md" and len(file.parts) < 3:
        return Placed(file, Role.PAGE, uri)
    name = file.parts[-1]
    meant = Placed(file, RecordKind.PLAYBOOK, uri, name.removesuffix(".md"))
    if len(file.parts) == 1:
        hint = f"移到 {settings.playbooks_dir}/<分类>/{name}"
        return _misplaced(meant, "手册要放在分类文件夹里", hint, report)
    if len(file.parts) > 2:
        hint = f"移到 {settings.playbooks_dir}/{file.parts[0]}/{name}"
        return _misplaced(meant, "手册要直接放在分类文件夹下面", hint, report)
    return _record(meant, report)


def _page(file: ProjectFile, uri: str, report: Report) -> Placed:
    page = Placed(file, Role.PAGE, uri)
    name = file.parts[-1]
    if name != "index.md" and name.casefold() == "index.md":
        return _misplaced(page, f"{name} 不是文件夹的首页", "改名为 index.md", report)
    return page


def _too_deep(file: ProjectFile, kind: Kind, settings: Settings, report: Report) -> Placed:
    *folders, name = file.parts
    id = folders[-1] if name == "index.md" else name.removesuffix(".md")
    path = kind.path_of(settings, id)
    meant = Placed(file, kind.name, f"{file.parts[0]}/{id}.md", id)
    if name == "index.md" and file.file.parent.with_name(f"{id}.md").is_file():
        report.add(DUPLICATE_ID, 1, f"编号 {id} 已经被 {path} 用了", "两份合成一份，留下那一个文件")
        return replace(meant, is_well_placed=False)
    what = f"{kind.title}的文件要直接放在 {folders[0]} 下面"
    return _misplaced(meant, what, f"移到 {path}", report)


def _place_share(file: ProjectFile, inner: list[str], settings: Settings, report: Report) -> Placed:
    uri = "/".join(file.parts)
    if len(inner) == 1:
        id = inner[0].removesuffix(".md")
        meant = Placed(file, RecordKind.SHARE, share_uri(id), id)
        hint = f"移到 {SHARE.path_of(settings, id)}"
        return _misplaced(meant, "每场分享要有自己的文件夹", hint, report)
    folder, name = inner[0], inner[-1]
    if len(inner) == 2 and name == "index.md":
        return _record(Placed(file, RecordKind.SHARE, uri, folder), report)
    if len(inner) == 2 and name == "summary.md":
        return Placed(file, RecordKind.SUMMARY, uri, folder)
    stem = name.removesuffix(".md")
    if stem.casefold() in RETRO_FILES:
        meant = Placed(file, RecordKind.RETRO, retro_uri(folder), folder)
        hint = f"移到 {KINDS[RecordKind.RETRO].path_of(settings, folder)}，开头写 share: {folder}"
        return _misplaced(meant, "复盘只给团队看，不放在分享的文件夹里", hint, report)
    guess = SHARE_FILES.get(stem) or did_you_mean(stem, ("index", "summary"))
    if len(inner) == 2 and guess:
        role = RecordKind.SHARE if guess == "index" else RecordKind.SUMMARY
        meant = Placed(file, role, f"shares/{folder}/{guess}.md", folder)
        return _misplaced(meant, f"看不出 {name} 是什么", f"改名为 {guess}.md", report)
    return Placed(file, Role.PAGE, uri)


def _record(placed: Placed, report: Report) -> Placed:
    """The record, if its name can be an id."""
    if ID.fullmatch(placed.id) or not isinstance(placed.role, RecordKind):
        return placed
    kind = KINDS[placed.role]
    what = "文件夹名" if kind is SHARE else "文件名"
    suffix = "" if kind is SHARE else ".md"
    guess = suggested_id(placed.id)
    hint = f"改名为 {guess}{suffix}" if guess else f"改成小写英文，例如 {kind.example_id}{suffix}"
    report.add(BAD_ID, 1, f"{what}{quoted(placed.id)}不能当编号", hint)
    return replace(placed, id=guess or placed.id, is_well_placed=False)


def _misplaced(meant: Placed, what: str, hint: str, report: Report) -> Placed:
    report.add(MISPLACED_FILE, 1, what, hint)
    return replace(meant, is_well_placed=False)

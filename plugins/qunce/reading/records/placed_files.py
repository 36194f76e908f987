"""What the files of a project are taken together: ids, sections, addresses."""

from collections.abc import Iterable, Mapping

from qunce.model.addresses import site_path
from qunce.model.kinds.names import RecordKind
from qunce.model.problem import Problem
from qunce.model.problem_codes import (
    DUPLICATE_ADDRESS,
    DUPLICATE_ID,
    MISPLACED_FILE,
    UNKNOWN_SECTION,
)
from qunce.model.stage import SECTIONS, STAGE_TITLES
from qunce.reading.disk.files import ProjectFile
from qunce.reading.records.placing import Placed, is_miscased
from qunce.reading.words.file_names import disk_key
from qunce.reading.words.report import Report
from qunce.reading.words.wording import did_you_mean, listed, quoted

SECTION_TITLES = {title: stage.value for stage, title in STAGE_TITLES.items()} | {"分享": "share"}


def unknown_sections(files: Iterable[ProjectFile], folder: str) -> list[Problem]:
    """One problem per folder of playbooks/ that is no section."""
    sections = [section.id for section in SECTIONS]
    names = dict.fromkeys(f.parts[0] for f in files if f.is_markdown and len(f.parts) > 1)
    problems: list[Problem] = []
    for name in names:
        if name in sections:
            continue
        report = Report(f"{folder}/{name}")
        guess = SECTION_TITLES.get(name) or did_you_mean(name, sections)
        hint = f"改名为 {guess}" if guess else f"可以用：{listed(sections)}"
        report.add(UNKNOWN_SECTION, 1, f"没有{quoted(name)}这个分类", hint)
        problems += report.problems
    return problems


def miscased_folders(files: Iterable[ProjectFile], folder: str) -> list[Problem]:
    """One problem per folder of records written with upper case, unless the right one is there."""
    names = dict.fromkeys(f.parts[0] for f in files if f.is_markdown and len(f.parts) > 1)
    problems: list[Problem] = []
    for name in filter(is_miscased, names):
        if name.casefold() not in names:
            report = Report(f"{folder}/{name}")
            hint = f"改名为 {name.casefold()}"
            report.add(MISPLACED_FILE, 1, "文件夹的名字要用小写，不然里面的都只当普通页面", hint)
            problems += report.problems
    return problems


def doubled(placed: Iterable[Placed]) -> list[Problem]:
    """Two records of one kind with one id, and two files that become one address.

    Addresses that differ in case count as one, as on the disks that many sites are built on.
    """
    problems: list[Problem] = []
    first_of_id: dict[tuple[object, str], Placed] = {}
    first_at: dict[str, Placed] = {}
    for one in placed:
        if not one.is_taken:
            continue
        report = Report(one.path)
        same_id = first_of_id.setdefault((one.role, one.id), one)
        same_address = first_at.setdefault(disk_key(site_path(one.uri)), one)
        if one.id and same_id is not one:
            what = f"编号 {one.id} 已经被 {same_id.path} 用了"
            report.add(DUPLICATE_ID, 1, what, "给其中一个文件改名")
        elif same_address is not one and not _are_twins(one, same_address):
            is_same = site_path(one.uri) == site_path(same_address.uri)
            will = "会变成同一个网址" if is_same else "的网址只差大小写，有的系统分不开"
            what = f"和 {same_address.path} {will}"
            report.add(DUPLICATE_ADDRESS, 1, what, "给其中一个文件改名，或者合成一篇")
        problems += report.problems
    return problems


def _are_twins(one: Placed, other: Placed) -> bool:
    """Whether some disks take their paths for one, which is told where the names differ."""
    return disk_key(one.path) == disk_key(other.path)


def ids_of(placed: Iterable[Placed]) -> Mapping[RecordKind, frozenset[str]]:
    """The ids there are of each kind, readable or not."""
    ids: dict[RecordKind, set[str]] = {kind: set() for kind in RecordKind}
    for one in placed:
        if isinstance(one.role, RecordKind):
            ids[one.role].add(one.id)
    return {kind: frozenset(names) for kind, names in ids.items()}

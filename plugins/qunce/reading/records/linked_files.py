"""Symbolic links: what they may lead to.

A link takes a file to an address of its own, past what is decided by where a file lies: a
record would become a page, and a file of a share would be shown where the share is not.
"""

import os
from pathlib import Path

from qunce.model.problem_codes import LINK_REFUSED
from qunce.model.settings import Settings
from qunce.reading.disk.files import ProjectFile
from qunce.reading.records.placing import FLAT_FOLDERS
from qunce.reading.words.report import Report

SHARES = "shares"
HINT = "把要用的内容复制过来，再删掉链接"


def may_be_linked(file: ProjectFile, root: Path, settings: Settings, report: Report) -> bool:
    """Whether a file may stand where it does; a link that leads astray is reported."""
    if not file.file.is_symlink():
        return True
    target = Path(os.path.realpath(file.file))
    fault = _fault(file, target, root, settings)
    if fault:
        report.add(LINK_REFUSED, 1, fault, HINT)
    return fault is None


def _fault(file: ProjectFile, target: Path, root: Path, settings: Settings) -> str | None:
    folders = (settings.docs_dir, settings.playbooks_dir)
    source = next((f for f in folders if target.is_relative_to((root / f).resolve())), None)
    if source is None:
        return f"链接指到 {settings.docs_dir}/ 和 {settings.playbooks_dir}/ 外面"
    inner = target.relative_to((root / source).resolve()).parts
    if any(part.startswith(".") for part in inner):
        return "链接指向隐藏的文件"
    if source != settings.docs_dir:
        return None
    if target.suffix == ".md" and (inner[0] == SHARES or inner[0] in FLAT_FOLDERS):
        return "链接指向一份记录，它会被当成另一页发布"
    own = file.parts[:2] if file.path.startswith(f"{settings.docs_dir}/") else ()
    if inner[0] == SHARES and inner[:2] != own:
        return "链接指进另一场分享的文件夹"
    return None

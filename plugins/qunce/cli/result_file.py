"""Writing a result into the file that `--output` names."""

from pathlib import Path

from qunce.cli.failures import Failure
from qunce.cli.project import Project
from qunce.writing.atomic_write import write_atomically


def write_result(project: Project, file: Path, data: bytes) -> None:
    """Write what a command made; refuses to replace what the project is written in.

    An older result may be replaced, so the same line can be repeated. Raises OSError that names
    the file.
    """
    if file.exists() and _is_source(project, file.resolve()):
        raise Failure(
            f"{file} 是站点的源文件，写上去原来的内容就没了，没有写。--output 换一个文件名"
        )
    write_atomically(file, data)


def _is_source(project: Project, file: Path) -> bool:
    """Whether people write it by hand: a page or a record, or the configuration."""
    if file == project.config_file.resolve():
        return True
    settings = project.settings()
    folders = (project.root / name for name in (settings.docs_dir, settings.playbooks_dir))
    is_inside = any(file.is_relative_to(folder.resolve()) for folder in folders)
    return is_inside and file.suffix == ".md"

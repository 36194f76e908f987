"""Files of a project by their paths: nothing outside of it, nothing behind a link."""

from pathlib import Path


class ForbiddenPathError(ValueError):
    """A path that nothing is written to, for the reason given in Chinese."""


def project_file(root: Path, path: str) -> Path:
    """The file at a path with forward slashes, relative to a project's folder.

    Raises ForbiddenPathError for one that leads out of the project, into something hidden such as
    `.git`, or through a link: whoever made that link may have meant another place.
    """
    parts = path.split("/")
    if "\\" in path or any(_leads_astray(part) for part in parts):
        raise ForbiddenPathError(f"{path!r} 不是项目里的文件")
    file = root
    for part in parts:
        file /= part
        if file.is_symlink():
            raise ForbiddenPathError(f"{path} 是链接，或者在链接里面；到它真正的位置去改")
    return file


def _leads_astray(part: str) -> bool:
    return not part or part[0] == "." or ":" in part or not part.isprintable()


def bytes_of(file: Path) -> bytes | None:
    """What a file holds, None where there is none; raises ForbiddenPathError for what is none."""
    if file.exists() and not file.is_file():
        raise ForbiddenPathError(f"{file.name} 不是普通文件")
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None

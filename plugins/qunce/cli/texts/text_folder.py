"""A folder of texts, replaced as a whole, and only where nothing of somebody's would be lost."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from qunce.cli.failures import Failure, disk_of
from qunce.model.settings import Settings
from qunce.operations.publication.site_swap import SiteFolder, building

MARKER = ".qunce-texts"
"""What we wrote, a line each: the digest of a file and its name. Told apart from it is what
somebody else put there or changed."""
LEFT_BY_SYSTEMS = frozenset({MARKER, ".DS_Store", "Thumbs.db", "desktop.ini"})
"""Files that nobody put there: looking at a folder makes them."""
MANY = 3
"""Names told of those that are in the way."""


def write_folder(
    folder: Path, files: Mapping[str, bytes], *, project: Path, settings: Settings
) -> None:
    """Put the files there in one step, in place of those we wrote there before.

    Refuses a place around the project, or inside its content.
    """
    place = SiteFolder(folder.resolve())
    _refuse_unsafe(place.path, project, settings)
    with disk_of(place.path), building(place):
        _refuse_foreign(place.path)
        for name, data in {**files, MARKER: _marker(files)}.items():
            target = place.next / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        place.replace()


def _marker(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{sha256(data).hexdigest()} {name}\n" for name, data in files.items()).encode()


def _refuse_unsafe(folder: Path, project: Path, settings: Settings) -> None:
    if project.is_relative_to(folder):
        raise Failure(f"不能写到 {folder}：你的站点在里面，请换一个文件夹")
    for part in (settings.docs_dir, settings.playbooks_dir):
        if folder.is_relative_to(project / part):
            raise Failure(f"不能写到 {project / part} 里面：那里是站点的内容，请换一个文件夹")


def _refuse_foreign(folder: Path) -> None:
    """Refuse a folder that holds what we did not write, or what somebody has changed since."""
    if folder.is_file():
        raise Failure(f"{folder} 是一个文件，请换一个文件夹")
    if not folder.is_dir():
        return
    foreign = list(_foreign(folder))
    if foreign:
        more = f"等 {len(foreign)} 个" if len(foreign) > MANY else ""
        raise Failure(
            f"{folder} 里有别的文件，或者有人改过：{'、'.join(foreign[:MANY])}{more}。"
            "没有动它，请换一个空文件夹，或者先把它们移走"
        )


def _foreign(folder: Path) -> Iterator[str]:
    """Names of what is not as we wrote it."""
    ours = _written_before(folder)
    for path in sorted(folder.rglob("*")):
        is_leaf = path.is_symlink() or not path.is_dir()
        if is_leaf and path.name not in LEFT_BY_SYSTEMS:
            name = path.relative_to(folder).as_posix()
            if path.is_symlink() or ours.get(name) != sha256(path.read_bytes()).hexdigest():
                yield name


def _written_before(folder: Path) -> dict[str, str]:
    marker = folder / MARKER
    if not marker.is_file():
        return {}
    lines = marker.read_text(encoding="utf-8", errors="replace").splitlines()
    return {name: digest for digest, _, name in (line.partition(" ") for line in lines)}

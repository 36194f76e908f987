"""Files that two people have changed: told by their titles, and both versions kept apart."""

from pathlib import Path

from qunce.operations.publication.git import Git
from qunce.operations.publication.known import known
from qunce.operations.publication.repository import Repository
from qunce.reading.records.settings import FALLBACK_SETTINGS, read_settings
from qunce.writing.atomic_write import write_atomically
from qunce.writing.saving.undo_store import FOLDER, UndoStore

THEIRS = "theirs"
"""The folder in the hidden one where the versions of others lie, under the paths they have."""


def unsettled(
    repository: Repository, aside: Git, theirs: str, mine: frozenset[str]
) -> list[str] | None:
    """What to tell of files that still need somebody to join them; None where no file is the cause.

    A file counts as settled when its path is among `mine` and others have not changed it again
    since their version was put aside.
    """
    both = _changed_by_both(aside, repository.prefix)
    if not both:
        return None
    root = repository.git.folder
    told = []
    for path in both:
        version = _version(aside, theirs, f"{repository.prefix}{path}")
        if path in mine and put_aside(root, path) == version:
            _take_mine(aside, f"{repository.prefix}{path}")
            continue
        _put_aside(root, path, version)
        told.append(_told(root, path))
    if not told:
        return []
    lines = "\n".join(told)
    return [
        f"没有发：别人也改了这 {len(told)} 个文件，两份都在，这里的没有动",
        *lines.splitlines(),
    ]


def settle(aside: Git) -> None:
    """Finish the merge, once every file in it is settled."""
    aside.done(
        "commit", "--quiet", "--no-edit", "--no-verify", or_else="并不上别人发的改动，没有发"
    )


def put_aside(root: Path, path: str) -> bytes | None:
    """The version of others, as it was told last; None for one they have removed, or never was."""
    place = root / FOLDER / THEIRS / path
    return place.read_bytes() if place.is_file() else None


def all_put_aside(root: Path) -> list[str]:
    """The paths of every version that lies aside."""
    folder = root / FOLDER / THEIRS
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def forget(root: Path) -> None:
    """Remove what lies aside, once everything is joined and out."""
    for path in all_put_aside(root):
        (root / FOLDER / THEIRS / path).unlink(missing_ok=True)


def _put_aside(root: Path, path: str, data: bytes | None) -> None:
    place = root / FOLDER / THEIRS / path
    with UndoStore(root).alone():
        if data is None:
            place.unlink(missing_ok=True)
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(place, data)


def _changed_by_both(aside: Git, prefix: str) -> list[str]:
    listed = aside.tried("diff", "--name-only", "--diff-filter=U", "-z").output
    paths = {path.decode(errors="surrogateescape") for path in listed.split(b"\0") if path}
    return sorted(path.removeprefix(prefix) for path in paths)


def _version(aside: Git, commit: str, path: str) -> bytes | None:
    answer = aside.tried("cat-file", "blob", f"{commit}:{path}")
    return None if answer.code else answer.output


def _take_mine(aside: Git, path: str) -> None:
    """Let the merge have the file as it is here, or without it where it is gone here."""
    literal = f":(top,literal){path}"
    if aside.tried("cat-file", "-e", f"HEAD:{path}").code:
        aside.tried("rm", "--quiet", "--force", "--ignore-unmatch", "--", literal)
    else:
        aside.tried("checkout", "--quiet", "HEAD", "--", literal)


def titled(root: Path, path: str) -> str:
    """A file by its kind and title, as it is here; as others have it where it is gone here."""
    settings = read_settings(root / "mkdocs.yml")[0] or FALLBACK_SETTINGS
    here = root / path
    data = here.read_bytes() if here.is_file() else put_aside(root, path) or b""
    one = known(settings, path, data)
    return f"{one.called} {one.title}"


def _told(root: Path, path: str) -> str:
    """One file in words, and where both versions are."""
    is_there = put_aside(root, path) is not None
    where = f"别人的在 {FOLDER}/{THEIRS}/{path}" if is_there else "别人把它删了"
    mine = f"你的在 {path}" if (root / path).is_file() else "你把它删了"
    return f"{titled(root, path)}：{mine}，{where}"

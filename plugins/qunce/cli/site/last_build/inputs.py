"""The files and settings that a site is made of, as far as mkdocs.yml tells without MkDocs."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR

from qunce.press.code import READING_NOTHING
from qunce.press.font_places import font_places
from qunce.reading.records.settings import read_settings
from qunce.reading.records.workdays import OVERLAY
from qunce.reading.yaml.config_nodes import child, listed_plugin, text_of
from qunce.reading.yaml.nodes import MapNode, Node, ScalarNode, compose, walk

CACHE = ("qunce-cache",)
SEARCH = ("qunce-search",)
MOMENT = "SOURCE_DATE_EPOCH"
"""The variable of the environment that every build looks at."""
FROM_ENVIRONMENT = "!ENV"
BY_NAME = "tag:yaml.org,2002:python/name:"
KNOWN_CODE = tuple(f"{BY_NAME}{package}" for package in READING_NOTHING)
ELSEWHERE = frozenset({"INHERIT", "<<", "custom_icons", "jieba_dict", "jieba_dict_user"})
"""Keys that name what else to read, and the one that brings keys from another place of the file."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build looks at, besides its code and what it is asked for."""

    folders: tuple[Path, ...]
    """Everything below them counts, by its bytes."""
    files: tuple[Path, ...]
    """By their bytes too, or as not being there."""
    fonts: tuple[Path, ...]
    """The system's, too large to be read each time: a new age is another font."""
    variables: tuple[str, ...]

    @property
    def places(self) -> tuple[Path, ...]:
        """All whose bytes count."""
        return (*self.folders, *self.files)

    def digest(self) -> str:
        """Of what they hold now; raises OSError for what cannot be read, or is without end."""
        whole = sha256()
        for part in self._parts():
            whole.update(f"{len(part)}:".encode() + part)
        return whole.hexdigest()

    def traces(self) -> frozenset[str]:
        """Other ones after every change, also one that was taken back; raises OSError likewise."""
        seen = {trace_of(path) for path in (*self.files, *self.fonts)}
        return frozenset(seen.union(*map(traces_below, self.folders)))

    def _parts(self) -> Iterator[bytes]:
        for name in self.variables:
            yield f"{name}={os.environ.get(name)!r}".encode("utf-8", "surrogateescape")
        for path in self.fonts:
            yield trace_of(path).encode("utf-8", "surrogateescape")
        for file in self.files:
            yield os.fsencode(file)
            yield sha256(file.read_bytes()).digest() if file.exists() else b""
        for folder in self.folders:
            for entry in _entries(folder):
                yield os.fsencode(entry.path)
                yield _content(entry)


def inputs_of(config_file: Path) -> Inputs | None:
    """Those of a project that keeps what it builds.

    None where its mkdocs.yml says nothing of that, cannot be read, or sends one elsewhere.
    """
    settings, _ = read_settings(config_file)
    root = compose(config_file.read_text(encoding="utf-8")) if settings else None
    if settings is None or root is None or listed_plugin(root, CACHE) is None:
        return None
    if not all(map(_is_plain, walk(root))):
        return None
    project = config_file.parent
    own = text_of(child(root, "theme"), "custom_dir")
    folders = (settings.docs_dir, settings.playbooks_dir, *([own] if own else []))
    synonyms = text_of(listed_plugin(root, SEARCH), "synonyms")
    files = (config_file.name, OVERLAY, *([synonyms] if synonyms else []))
    return Inputs(
        folders=tuple(project / name for name in folders),
        files=tuple(project / name for name in files),
        fonts=font_places(project, settings.poster_font),
        variables=tuple(sorted({MOMENT, *_variables(root)})),
    )


def traces_below(folder: Path) -> Iterator[str]:
    """The trace of each file and folder below one; none where there is no such folder."""
    for entry in _entries(folder):
        yield _trace(entry.path, entry.stat(follow_symlinks=False))
        if entry.is_symlink():
            yield trace_of(Path(entry.path))


def trace_of(path: Path) -> str:
    """What tells a file from what it was before, without reading it.

    A clock that is set back can give a file its old date again, but not the old moment of its last
    change and the old place on the disk.
    """
    try:
        return _trace(str(path), path.stat())
    except FileNotFoundError:
        return f"{path}\0"


def _trace(path: str, seen: os.stat_result) -> str:
    # A folder is as old as what lies in it, which counts by itself.
    dated = (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino)
    return f"{path}\0{seen.st_mode} {'' if S_ISDIR(seen.st_mode) else dated}"


def _entries(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """What is below a folder, in order.

    Raises OSError for a link to a folder: nobody knows where that ends.
    """
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        yield entry
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path)
        elif entry.is_symlink() and entry.is_dir():
            raise OSError(f"{entry.path}: a link to a folder")


def _content(entry: os.DirEntry[str]) -> bytes:
    """What tells it from others, and a link from what it leads to; a queue has no bytes to read."""
    if entry.is_dir(follow_symlinks=False):
        return b""
    link = bytes(Path(entry.path).readlink()) if entry.is_symlink() else b""
    if not entry.is_file():
        return link or b"-"
    with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - Path costs as much as reading
        return sha256(file.read()).digest() + link


def _is_plain(node: Node) -> bool:
    """Whether it stands for itself: for no code that is not known, and for no other place."""
    tag = node.tag
    keys = (key for key, _ in node.entries) if isinstance(node, MapNode) else ()
    names = (key.text for key in keys if isinstance(key, ScalarNode))
    is_known = tag in (None, "!", FROM_ENVIRONMENT) or tag.startswith(KNOWN_CODE)
    return is_known and ELSEWHERE.isdisjoint(names)


def _variables(root: Node) -> Iterator[str]:
    for node in walk(root):
        if node.tag == FROM_ENVIRONMENT:
            yield from (one.text for one in walk(node) if isinstance(one, ScalarNode))

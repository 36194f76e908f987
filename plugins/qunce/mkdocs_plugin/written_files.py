"""The files of a finished site as what they say: what is packed is unpacked first."""

import gzip
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path

from qunce.rules.leaks.leaks import Written

ZIPPED = frozenset({".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub"})


def written_files(site: Path, besides: Collection[str] = ()) -> Iterator[Written]:
    """Every file below a site's folder, in order of its path there.

    `besides` are those that a theme brings and nobody changes.
    """
    for path in sorted(site.rglob("*")):
        uri = path.relative_to(site).as_posix()
        if uri not in besides and path.is_file():
            data = path.read_bytes()
            yield Written(uri, data)
            yield from _unpacked(uri, path, data)


def _unpacked(uri: str, path: Path, data: bytes) -> Iterator[Written]:
    """What is in an archive; one that is broken tells nothing to anybody."""
    if path.suffix == ".gz":
        try:
            yield Written(uri, gzip.decompress(data))
        except (OSError, EOFError):
            return
    elif path.suffix in ZIPPED and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                try:
                    yield Written(f"{uri}（{name}）", archive.read(name))
                except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
                    continue

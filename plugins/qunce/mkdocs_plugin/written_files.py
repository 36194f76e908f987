"""The files of a finished site as what they say: what is packed is unpacked first."""

import gzip
import os
import zipfile
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from qunce.rules.leaks.leaks import Secrets, Written
from qunce.site_plan.kept.good import Good, digest_of

ZIPPED = frozenset({".zip", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub"})


def written_files(
    site: Path,
    besides: Collection[str] = (),
    is_known: Callable[[Written], bool] = lambda _: False,
) -> Iterator[Written]:
    """Every file below a site's folder, in order of its path there.

    `besides` are those that a theme brings and nobody changes; of what is known nothing is said.
    """
    for uri, path in _files(str(site)):
        if uri not in besides:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as below
                written = Written(uri, file.read())
            if not is_known(written):
                yield written
                yield from _unpacked(uri, Path(path), written.content)


def _files(folder: str, above: str = "") -> Iterator[tuple[str, str]]:
    """Each with its place in the site; a `Path` for each would take as long as to read them all."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{above}{entry.name}/")
        elif entry.is_file():
            yield f"{above}{entry.name}", entry.path


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


def as_before(secrets: Secrets, good: Good) -> Callable[[Written], bool]:
    """Whether an earlier build has looked for just these texts in a file, and found none.

    Others count as good from now on: if one is not, nothing is kept.
    """
    sought = digest_of(secrets.traces)

    def is_known(file: Written) -> bool:
        digest = digest_of((sought, os.fsencode(file.uri), file.content))
        known = good.knows(digest)
        good.add(digest)
        return known

    return is_known

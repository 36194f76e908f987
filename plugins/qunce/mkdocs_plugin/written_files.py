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
    for path in sorted(site.rglob("*")):
        uri = path.relative_to(site).as_posix()
        if uri not in besides and path.is_file():
            written = Written(uri, path.read_bytes())
            if not is_known(written):
                yield written
                yield from _unpacked(uri, path, written.content)


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

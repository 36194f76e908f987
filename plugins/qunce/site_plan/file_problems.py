"""Files that take an address of the site's own, and files that no page uses."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.problem_codes import ADDRESS_TAKEN, FILE_UNUSED
from qunce.model.serving import Addresses
from qunce.reading.words.wording import listed
from qunce.site_plan.frame.published_files import Files
from qunce.site_plan.plan import SitePlan

PROGRAMS = {".ics": "日历订阅的", ".xml": "更新订阅的", ".json": "给程序读的数据的"}
NAMED_AT_ONCE = 3


class _Taken:
    """Addresses and whose they are; they differ by more than case, as some disks ask."""

    def __init__(self, owners: Iterable[tuple[str, str]]) -> None:
        self._files = {address.casefold(): owner for address, owner in owners}
        self._folders = {
            folder: owner
            for address, owner in self._files.items()
            for folder in _folders_of(address)
        }

    def owner_of(self, address: str) -> str | None:
        """Who else writes that file, needs it as a folder, or has a file where its folder is."""
        key = address.casefold()
        found = self._files.get(key) or self._folders.get(key)
        return found or next(filter(None, map(self._files.get, _folders_of(key))), None)


def taken_addresses(
    library: Library, plans: Iterable[SitePlan], others: Mapping[str, str]
) -> Iterator[Problem]:
    """Every hand-written page or other file that would replace what the site makes."""
    plans = tuple(plans)
    made = dict.fromkeys(sorted({uri for plan in plans for uri in plan.generated}))
    merged = {file.edit for plan in plans for file in plan.files if file.uri in plan.generated}
    pages = [page for page in library.pages if page.path not in merged]
    output = partial(_output, library.settings.addresses)
    site = [*((output(uri), _owner(uri)) for uri in made), *others.items()]
    by_hand = [(output(page.uri), f"页面 {page.path} 的") for page in pages]
    of_site = _Taken(site)
    for page in pages:
        yield from _problem(page.path, output(page.uri), of_site)
    if library.assets:
        of_pages = _Taken([*by_hand, *site])
        for path, uri in library.assets.items():
            yield from _problem(path, uri, of_pages)


def _problem(path: str, address: str, taken: _Taken) -> Iterator[Problem]:
    if owner := taken.owner_of(address):
        what = f"网址 {address} 是{owner}"
        hint = "给这个文件改名，或者移到别的文件夹"
        yield Problem(path, 1, ADDRESS_TAKEN.code, what, hint, ADDRESS_TAKEN.severity)


def _output(addresses: Addresses, uri: str) -> str:
    """The file that a docs uri becomes."""
    path = addresses.site_path(uri)
    return f"{path}index.html" if path.endswith("/") or not path else path


def _owner(uri: str) -> str:
    for ending, owner in PROGRAMS.items():
        if uri.endswith(ending):
            return owner
    return "自动生成的页面的" if uri.endswith(".md") else "站点自己的程序的"


def unused_files(library: Library, plans: Iterable[SitePlan]) -> Iterator[Problem]:
    """One remark for each folder with files that nobody has linked: they are not published.

    Whoever puts a poster beside a share and forgets the link would look for it in vain.
    """
    if not library.assets:
        return
    shown = {file.uri for plan in plans for file in plan.files if file.uri.endswith(".md")}
    files = Files(library, shown)
    unused = [path for path, uri in library.assets.items() if not files.is_known(uri)]
    unused.sort(key=posixpath.split)
    for folder, group in groupby(unused, key=posixpath.dirname):
        names = [posixpath.basename(path) for path in group]
        more = f"等 {len(names)} 个文件" if len(names) > NAMED_AT_ONCE else ""
        what = f"没有哪一页用到 {listed(names[:NAMED_AT_ONCE])} {more}".rstrip() + "，不会发布"
        yield Problem(
            f"{folder}/{names[0]}",
            1,
            FILE_UNUSED.code,
            what,
            FILE_UNUSED.mend,
            FILE_UNUSED.severity,
        )


def _folders_of(address: str) -> Iterator[str]:
    while address := posixpath.dirname(address):
        yield address

"""Which of the files beside pages and records are published.

A picture or document follows the text that refers to it: where the text is not shown, neither is
the file. What the site itself is made of (styles, a logo, what a domain is proved with) no text
refers to; that lies in `assets/`, is named in mkdocs.yml, or has one of a few names.
"""

import posixpath
import re
from collections.abc import Collection, Iterator

from qunce.model.addresses import share_photo_uris
from qunce.model.kinds.registry import KINDS
from qunce.model.library import Library
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.frame.texts import files_named_in, texts_of

SHARES = "shares"
RECORD_FOLDERS = frozenset(kind.uri.partition("/")[0] for kind in KINDS.values())
PUBLIC_FOLDER = "assets"
PROOFS = re.compile(
    r"CNAME|robots\.txt|ads\.txt|favicon\.(?:ico|png|svg)|apple-touch-icon[\w-]*\.png"
    r"|(?:MP|WW)_verify_\w+\.txt|(?:baidu_verify|google|sogousiteverification|yandex_)[\w-]*\.(?:html|txt)"
)
"""What hosts, browsers and platforms ask for at the root of a site."""

LEFTOVERS = re.compile(
    r"Thumbs\.db|desktop\.ini|~\$.*|.*(?:~|\.(?:bak|tmp|swp|orig|rej))", re.IGNORECASE
)
"""What systems and editors leave behind: not published unless a text asks for it."""


class Files:
    """The files of a library, told apart by which texts refer to them."""

    def __init__(self, library: Library, shown: Collection[str]) -> None:
        uris = frozenset(library.assets.values())
        self._wanted: set[str] = set()
        elsewhere: set[str] = set()
        for text in texts_of(library) if uris else ():
            (self._wanted if text.uri in shown else elsewhere).update(files_named_in(text))
        self._withheld = elsewhere - self._wanted
        self._folders = {
            posixpath.dirname(uri)
            for uri in (*self._wanted, *library.settings.look)
            if uri in uris and _brings_its_folder(uri, library.settings.look)
        }
        self._look = frozenset(library.settings.look)

    def is_published(self, uri: str) -> bool:
        """Whether a text that is shown refers to a file, or the site itself is made of it."""
        if uri in self._wanted or uri in self._look:
            return True
        if uri in self._withheld or LEFTOVERS.fullmatch(posixpath.basename(uri)):
            return False
        top = uri.partition("/")[0]
        return (
            top == PUBLIC_FOLDER
            or bool(PROOFS.fullmatch(uri))
            or any(folder in self._folders for folder in _folders_of(uri))
        )

    def is_known(self, uri: str) -> bool:
        """Whether a text or a poster uses a file, or nobody would expect to see it."""
        return (
            uri in self._withheld
            or uri in share_photo_uris(_share_of(uri) or "")
            or self.is_published(uri)
            or bool(LEFTOVERS.fullmatch(posixpath.basename(uri)))
        )


def assets(site: Site, shown: Collection[str]) -> Iterator[PlannedFile]:
    """The files that a site has whose pages are at `shown`."""
    library = site.library
    if not library.assets:
        return
    files = Files(library, shown)
    shares = {share.id for share in site.shares}
    for path, uri in library.assets.items():
        if files.is_published(uri) and _share_of(uri) in (None, *shares):
            yield PlannedFile(uri, source=path)


def _share_of(uri: str) -> str | None:
    """The share whose folder a file lies in."""
    folder, _, rest = uri.partition("/")
    share, slash, _ = rest.partition("/")
    return share if folder == SHARES and slash else None


def _brings_its_folder(uri: str, look: Collection[str]) -> bool:
    """A page of HTML or a style needs what lies beside it; a folder of records is no such place."""
    folder = posixpath.dirname(uri)
    top, _, inner = folder.partition("/")
    if top in RECORD_FOLDERS and ("/" not in inner if top in (SHARES, "playbooks") else not inner):
        return False
    return bool(folder) and (uri in look or uri.endswith((".html", ".htm")))


def _folders_of(uri: str) -> Iterator[str]:
    while uri := posixpath.dirname(uri):
        yield uri

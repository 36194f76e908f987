"""A finished site, looked at from outside: which files nobody has planned, and what they tell.

It knows the plan and the theme, but nothing of how a build writes files.
"""

import gzip
from collections.abc import Iterable
from pathlib import Path

from qunce.site_plan.plan import SitePlan
from qunce.theme.addresses import taken_addresses


def unexplained(site: Path, plan: SitePlan) -> list[str]:
    """The files that are no page or file of the plan, and neither the theme's nor the search's."""
    planned = {_output(file.uri) for file in plan.files}
    taken = taken_addresses()
    folders = tuple(f"{address}/" for address in taken)
    return [
        path
        for path in files_in(site)
        if path not in planned and path not in taken and not path.startswith(folders)
    ]


def telling(site: Path, secrets: Iterable[str]) -> list[tuple[str, str]]:
    """Each file that holds a secret, in its bytes or in its name, with the secret."""
    words = [(secret, secret.encode()) for secret in secrets]
    found = []
    for path in files_in(site):
        content = (site / path).read_bytes()
        content = gzip.decompress(content) if path.endswith(".gz") else content
        found += [(path, word) for word, raw in words if raw in content or word in path]
    return found


def files_in(site: Path) -> list[str]:
    """Every file below a folder, by its path there."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    return [path.relative_to(site).as_posix() for path in paths]


def _output(uri: str) -> str:
    page = uri.removesuffix(".md")
    if page == uri:
        return uri
    return f"{page}.html" if page.endswith("index") else f"{page}/index.html"

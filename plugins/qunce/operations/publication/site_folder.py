"""Where a site may be built: nowhere that would cost somebody their files."""

import shutil
from pathlib import Path

from qunce.operations.refused import RefusedError

MARKER = ".qunce-site"
MARKER_TEXT = "这个文件夹由 qunce build 生成，下次生成时整个换掉，不要在里面放别的文件。\n"
ASIDE = ".qunce-cache-last"
"""Where `mkdocs build` with qunce-cache puts the last site meanwhile: whoever kills it leaves that."""
MKDOCS_LEAVES = ("404.html", "sitemap.xml")


def refuse_unsafe(site: Path, project: Path, sources: tuple[Path, ...]) -> None:
    """Refuse a site inside a folder it is built from, or around the project itself."""
    if project.is_relative_to(site):
        raise RefusedError(f"站点不能放在 {site}：你的内容在里面，请换一个文件夹")
    for source in sources:
        if site.is_relative_to(source):
            raise RefusedError(f"站点不能放在 {source} 里面：那里是内容，请换一个文件夹")


def refuse_foreign(site: Path, usual: Path) -> None:
    """Refuse what is there already unless a build of ours left it.

    At the usual place, the `site_dir` of mkdocs.yml, a site of plain `mkdocs build` counts too.
    """
    if site.is_dir():
        names = {entry.name for entry in site.iterdir()}
        if not names or MARKER in names or (site == usual and names.issuperset(MKDOCS_LEAVES)):
            return
        raise RefusedError(
            f"{site} 里有别的文件，不是 qunce build 生成的站点，没有动它；请换一个空文件夹"
        )
    if site.exists():
        raise RefusedError(f"{site} 是一个文件，请换一个文件夹")


def keep_hidden(old: Path, new: Path) -> None:
    """Take over what people hide in a site, as MkDocs does: .git, .nojekyll, .htaccess."""
    (new / MARKER).write_text(MARKER_TEXT, encoding="utf-8")
    hidden = [path for path in old.iterdir() if path.name.startswith(".")] if old.is_dir() else []
    for path in hidden:
        place = new / path.name
        if place.exists() or path.name == ASIDE:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, place, symlinks=True)
        else:
            shutil.copy2(path, place, follow_symlinks=False)

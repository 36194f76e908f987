"""Building a copy of the tiny site for real, in this process."""

import shutil
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

TINY = Path(__file__).parent / "tiny"


def tiny_project(folder: Path) -> Path:
    """A copy whose path is as awkward as an operator's."""
    project = folder / "我的 文件夹"
    shutil.copytree(TINY, project)
    return project


def built(project: Path, **options: str) -> Path:
    """Build strictly, with options of the qunce plugin; returns the site's folder."""
    return Path(built_config(project, **options).site_dir)


def built_config(project: Path, **options: str) -> MkDocsConfig:
    """The same; returns what the build leaves in its configuration."""
    site = project.parent / "site"
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
    config.plugins["qunce"].config.load_dict(options)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return config


def files_of(site: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path there."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def page(site: Path, url: str) -> str:
    """The HTML behind an address of the site."""
    return (site / url / "index.html").read_text(encoding="utf-8")


def edit(path: Path, old: str, new: str) -> None:
    """Replace words that stand in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")

"""Tiny sites, built for real."""

import os
import subprocess
import sys
from pathlib import Path

CONFIG = """\
site_name: 小站
theme:
  name: material
  language: zh
  font: false
plugins:
  - qunce-search
"""


def write_project(folder: Path, pages: dict[str, str], config: str = CONFIG) -> Path:
    """A MkDocs project with these pages; returns its folder."""
    for name, text in pages.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder


def run_mkdocs(project: Path) -> subprocess.CompletedProcess[str]:
    """`mkdocs build --strict`, whatever comes of it."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def built(project: Path) -> Path:
    """The site of a project that has to build."""
    result = run_mkdocs(project)
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "site"

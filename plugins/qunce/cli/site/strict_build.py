"""A strict build for whoever hands the site over: what is wrong comes back as values."""

from pathlib import Path

from qunce.cli.failures import Failure
from qunce.cli.project import Project
from qunce.cli.site.engine import check_for_build, load_config, mkdocs_told
from qunce.cli.site.whole_build import run
from qunce.operations.refused import RefusedError


def strict_build(config_file: Path, site: Path) -> None:
    """Check a project and fill a folder with its site; raises RefusedError with every reason.

    The last thing a build does is to look through a public site for what only the team may see.
    """
    project = Project(config_file)
    try:
        library = project.library()
        with mkdocs_told():
            config = load_config(project)
            check_for_build(config, project, library)
            config.site_dir = str(site)
            run(config)
    except Failure as failure:
        raise RefusedError("没有发，先改好这些：", *failure.lines) from failure

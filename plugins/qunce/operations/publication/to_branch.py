"""The built site as one commit on a branch of its own, pushed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from qunce.operations.publication.git import Git
from qunce.operations.publication.repository import Repository
from qunce.operations.refused import RefusedError

TOLD = "没有放上分支"
NO_JEKYLL = ".nojekyll"
"""GitHub would otherwise leave out files whose names begin with an underscore."""


def push_site(repository: Repository, site: Path, branch: str, message: str) -> bool:
    """Push what a folder holds, and nothing else; False where the branch has just that already."""
    if branch == repository.branch:
        raise RefusedError(f"{branch} 是放内容的分支，站点要另用一个，没有发")
    (site / NO_JEKYLL).touch()
    last = repository.fetched(branch)
    tree = _tree(repository.git, site)
    if last and tree == repository.git.done("rev-parse", f"{last}^{{tree}}", or_else=TOLD):
        return False
    above = ("-p", last) if last else ()
    commit = repository.git.done("commit-tree", tree, *above, "-m", message, or_else=TOLD)
    repository.push(commit, branch)
    return True


def _tree(git: Git, site: Path) -> str:
    """The folder as git keeps it, byte for byte."""
    with TemporaryDirectory(prefix="qunce-") as folder:
        aside = git.with_index(Path(folder) / "index")
        where = git.done("rev-parse", "--absolute-git-dir", or_else=TOLD)
        inside = Git(site, {**aside.environment, "GIT_DIR": where, "GIT_WORK_TREE": str(site)})
        inside.done("-c", "core.autocrlf=false", "add", "--all", "--force", ".", or_else=TOLD)
        return inside.done("write-tree", or_else=TOLD)

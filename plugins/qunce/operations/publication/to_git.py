"""Sources committed, joined with what others pushed, checked, and pushed in one step.

The commit is made beside the index and the branch of the working tree. These follow only when the
remote has taken it, so whatever is refused on the way leaves everything as it was.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from qunce.operations.publication.conflicts import settle, unsettled
from qunce.operations.publication.git import Git
from qunce.operations.publication.repository import Repository
from qunce.operations.refused import RefusedError

UNFINISHED = ":(exclude,glob)**/.*.qunce-tmp"
"""What a command is writing this moment."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be pushed, and where it lies to be looked at."""

    repository: Repository
    own: str
    """The commit of what people here have changed."""
    whole: str
    """The same with what others pushed; the same commit where they pushed nothing."""
    project: Path
    """The project as this commit has it."""


@contextmanager
def prepared(
    repository: Repository, places: Sequence[str], message: str, mine: frozenset[str]
) -> Iterator[Prepared]:
    """A commit of what changed in some places, with what others pushed, in a folder of its own.

    `mine` are the paths of which one's own version counts where both have changed them; raises
    RefusedError where others have changed the same lines of another file.
    """
    git = repository.git
    own = _commit(git, places, message)
    theirs = repository.fetched(repository.branch)
    if theirs and own == theirs:
        raise RefusedError("没有改动，和网站上一样，没有发")
    with _worktree(git, own) as tree:
        aside = Git(tree)
        if theirs and aside.tried("merge-base", "--is-ancestor", theirs, own).code:
            _merge(repository, aside, theirs, mine)
        whole = aside.done("rev-parse", "HEAD", or_else="git 没有回答")
        yield Prepared(repository, own, whole, tree / repository.prefix)


def push(ready: Prepared, places: Sequence[str]) -> str:
    """Push, then let the working tree follow; a line about what it could not follow in."""
    ready.repository.push(ready.whole, ready.repository.branch)
    return _follow(ready, places)


def _commit(git: Git, places: Sequence[str], message: str) -> str:
    """A commit with what lies in some places; the last one where nothing there has changed."""
    told = "没有提交成，没有发"
    with TemporaryDirectory(prefix="qunce-") as folder:
        aside = git.with_index(Path(folder) / "index")
        parent = ("HEAD",) if git.knows("HEAD") else ()
        if parent:
            aside.done("read-tree", *parent, or_else=told)
        there = [f":(literal){place}" for place in places if (git.folder / place).exists()]
        aside.done("add", "--all", "--", *there, UNFINISHED, or_else=told)
        tree = aside.done("write-tree", or_else=told)
    if parent and tree == git.done("rev-parse", "HEAD^{tree}", or_else=told):
        return git.done("rev-parse", "HEAD", or_else=told)
    above = [word for one in parent for word in ("-p", one)]
    return git.done("commit-tree", tree, *above, "-m", message, or_else=told)


@contextmanager
def _worktree(git: Git, commit: str) -> Iterator[Path]:
    git.tried("worktree", "prune")  # behind a publication that was killed
    with TemporaryDirectory(prefix="qunce-") as folder:
        tree = Path(folder) / "tree"
        git.done(
            *("worktree", "add", "--quiet", "--detach", str(tree), commit),
            or_else="没有发，另放一份内容来检查时 git 不肯",
        )
        try:
            yield tree
        finally:
            git.tried("worktree", "remove", "--force", str(tree))


def _merge(repository: Repository, aside: Git, theirs: str, mine: frozenset[str]) -> None:
    """Take in what others pushed; raises RefusedError that tells each file both have changed."""
    words = ("merge", "--quiet", "--no-edit", "-m", "并上别人发的改动", theirs)
    answer = aside.tried(*words)
    if answer.code == 0:
        return
    open_ones = unsettled(repository, aside, theirs, mine)
    if open_ones is None:
        raise RefusedError(f"并不上别人发的改动，没有发：{answer.reason}")
    if open_ones:
        raise RefusedError(*open_ones)
    settle(aside)


def _follow(ready: Prepared, places: Sequence[str]) -> str:
    """Bring branch, index and files of the working tree to what was pushed."""
    git = ready.repository.git
    there = [f":(literal){place}" for place in places]
    if git.tried("update-ref", "-m", "qunce publish", "HEAD", ready.own).code == 0:
        git.tried("reset", "--quiet", ready.own, "--", *there)
    ref = f"refs/remotes/{ready.repository.remote}/{ready.repository.branch}"
    git.tried("update-ref", ref, ready.whole)
    if ready.own == ready.whole:
        return ""
    if git.tried("merge", "--quiet", "--ff-only", ready.whole).code:
        return "别人的改动已经一起发了，这里的文件还没有跟上：这里有没提交的改动，自己运行 git pull"
    return "别人发的改动也并进来了，这里的文件跟上了"

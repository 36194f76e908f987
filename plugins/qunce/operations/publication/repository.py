"""Where a project's sources and its site are pushed to."""

from dataclasses import dataclass
from pathlib import Path

from qunce.operations.publication.git import Git
from qunce.operations.refused import RefusedError

FETCHED = "refs/qunce/theirs"
"""What the remote has, kept apart from the branches of people."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A project's repository with the remote that it is published to."""

    git: Git
    """In the project's folder."""
    branch: str
    remote: str
    prefix: str
    """The project's folder in the repository, with a slash behind it; empty for all of it."""

    def fetched(self, branch: str) -> str:
        """The commit a branch of the remote has now; empty where it has no such branch."""
        ref = f"refs/heads/{branch}"
        told = f"连不上 {self.remote}，没有发"
        if not self.git.done("ls-remote", "--heads", self.remote, ref, or_else=told):
            return ""
        into = f"+{ref}:{FETCHED}"
        self.git.done("fetch", "--quiet", "--no-tags", self.remote, into, or_else=told)
        return self.git.done("rev-parse", FETCHED, or_else=told)

    def push(self, commit: str, branch: str) -> None:
        """Let a branch of the remote go on to a commit, in one step; raises RefusedError."""
        answer = self.git.tried("push", "--quiet", self.remote, f"{commit}:refs/heads/{branch}")
        if answer.code and "[rejected]" in answer.said:
            raise RefusedError("刚才又有别人发了，没有发；再发一次，会先并上他的")
        if answer.code:
            raise RefusedError(f"推不上 {self.remote}，没有发：{answer.reason}")


def repository(root: Path) -> Repository:
    """The repository that a project lies in; raises RefusedError where it cannot be pushed."""
    git = Git(root)
    if git.tried("rev-parse", "--is-inside-work-tree").text != "true":
        raise RefusedError("站点的文件夹不在 git 仓库里，没有发；先 git init，再加上远程仓库")
    branch = git.tried("symbolic-ref", "--quiet", "--short", "HEAD").text
    if not branch:
        raise RefusedError("现在不在任何分支上，没有发；先 git switch 到平常用的分支")
    if git.tried("rev-parse", "--quiet", "--verify", "MERGE_HEAD").code == 0:
        raise RefusedError("上一次合并还没有完，没有发；先把它做完，或者 git merge --abort")
    if git.tried("var", "GIT_COMMITTER_IDENT").code:
        raise RefusedError(
            "git 还不知道你是谁，没有发；先设好名字和邮箱："
            "git config user.name 名字，git config user.email 邮箱"
        )
    prefix = git.done("rev-parse", "--show-prefix", or_else="git 没有回答")
    return Repository(git, branch, _remote(git, branch), prefix)


def upstream(root: Path) -> str:
    """The commit that the sources have in common with what was last seen of the remote.

    Empty where nothing was ever pushed, and where there is no repository.
    """
    git = Git(root)
    branch = git.tried("symbolic-ref", "--quiet", "--short", "HEAD").text
    remote = git.tried("config", f"branch.{branch}.remote").text or "origin"
    return git.tried("merge-base", "HEAD", f"refs/remotes/{remote}/{branch}").text


def _remote(git: Git, branch: str) -> str:
    """The branch's own remote, or the only one there is."""
    own = git.tried("config", f"branch.{branch}.remote").text
    remotes = git.done("remote", or_else="git 没有回答").splitlines()
    if own in remotes:
        return own
    if len(remotes) == 1:
        return remotes[0]
    if not remotes:
        raise RefusedError("还没有远程仓库，没有发；先加上：git remote add origin 网址")
    raise RefusedError(
        f"有 {len(remotes)} 个远程仓库，不知道发到哪个，没有发；"
        f"先定下来：git push -u {remotes[0]} {branch}"
    )

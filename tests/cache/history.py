"""The states of a project that could be built, as a repository keeps them."""

import random
import subprocess
from pathlib import Path


class History:
    """A repository in the folder of the project."""

    def __init__(self, root: Path, dice: random.Random) -> None:
        self._root = root
        self._dice = dice
        self._git("init", "-q", "-b", "main")
        self._git("config", "gc.auto", "0")
        self.keep("as it was")

    def keep(self, told: str) -> None:
        """The project as it is now."""
        self._git("add", "-A")
        self._git("commit", "-q", "--allow-empty", "-m", told)

    def give_up(self) -> None:
        """All that was done since then."""
        self._git("reset", "-q", "--hard")
        self._git("clean", "-fdq")

    def an_earlier_one(self) -> str:
        """One of the states, by its name."""
        return self._dice.choice(self._git("rev-list", "HEAD").split())

    def check_out(self, state: str) -> None:
        """Put the files of that state into the folder, and take those away that it has not."""
        self.keep("before")
        self._git("read-tree", "--reset", "-u", state)

    def back(self) -> None:
        """To the last state that was kept."""
        self._git("read-tree", "--reset", "-u", "HEAD")

    def _git(self, *words: str) -> str:
        author = ("-c", "user.name=示例", "-c", "user.email=example@example.com")
        command = ("git", *author, "-C", str(self._root), *words)
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

"""Git at work in a repository: it may write and ask a network, and asks nobody a question."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from qunce.operations.publication.processes import Answer, ran
from qunce.operations.refused import RefusedError

PATIENCE = 300
"""Seconds for one command: a push over a slow line takes a minute."""
QUIETLY = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh",
    "GIT_MERGE_AUTOEDIT": "no",
    "LC_ALL": "C",
}
"""No password is asked for, no `ext::` address runs a command, no editor opens, answers in English.
"""
KEPT = frozenset({"GIT_SSH", "GIT_SSH_COMMAND", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM"})
"""What of git's own environment stays: ways to reach a server, not where a repository is."""


@dataclass(frozen=True, slots=True)
class Git:
    """Git in one folder of a repository."""

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def tried(self, *words: str) -> Answer:
        """What a command answers, whether or not it did its work."""
        outer = {k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k in KEPT}
        return ran(
            ("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *words),
            self.folder,
            {**outer, **QUIETLY, **self.environment},
            PATIENCE,
        )

    def done(self, *words: str, or_else: str) -> str:
        """What a command prints; raises RefusedError, in the words given, where it fails."""
        answer = self.tried(*words)
        if answer.code:
            raise RefusedError(f"{or_else}：{answer.reason}")
        return answer.text

    def knows(self, revision: str) -> bool:
        """Whether there is such a commit."""
        words = ("rev-parse", "--quiet", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        return self.tried(*words).code == 0

    def with_index(self, index: Path) -> "Git":
        """The same with an index of its own, so that what lies ready to be committed stays."""
        return replace(self, environment={**self.environment, "GIT_INDEX_FILE": str(index)})

"""Publishing from the desk: one at a time, and what came of the last one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from qunce.editor.desk.workspace import Workspace
from qunce.model.kinds.registry import KINDS
from qunce.operations.publication.conflicts import all_put_aside
from qunce.operations.publication.earlier import Waiting, waiting_on_disk
from qunce.operations.publication.publish import Asked, Builder, Published, publish
from qunce.operations.refused import RefusedError, machine_refused

BUSY = "正在发上一次的，等它发完再发"
CANNOT = "从这里开的编辑器不能发布，在终端里运行 qunce publish"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one publication ended."""

    at: datetime
    done: Published | None = None
    refused: tuple[str, ...] = ()
    """Why nothing was handed over, a line each."""


@dataclass(slots=True)
class Publishing:
    """Publishes a project; safe to ask from several threads."""

    workspace: Workspace
    build: Builder | None
    last: Outcome | None = None
    _busy: Lock = field(default_factory=Lock, init=False)

    @property
    def is_busy(self) -> bool:
        """Whether a publication is on its way."""
        return self._busy.locked()

    def waiting(self) -> Waiting:
        """What a publication would change; all of it where nothing tells what is out."""
        settings = self.workspace.library().settings
        try:
            return waiting_on_disk(self.workspace.root, settings, self.workspace.moment())
        except RefusedError:  # git is not there, which a publication will tell
            return Waiting((), is_first=True)

    def aside(self) -> list[str]:
        """Paths of files that others changed as well."""
        return all_put_aside(self.workspace.root)

    def publish(self, mine: frozenset[str]) -> None:
        """Publish, and keep what came of it; a second one meanwhile changes nothing."""
        if not self._busy.acquire(blocking=False):
            return
        try:
            self.last = self._tried(mine)
        finally:
            self._busy.release()

    def _tried(self, mine: frozenset[str]) -> Outcome:
        at, workspace = self.workspace.moment(), self.workspace
        if self.build is None:
            return Outcome(at, refused=(CANNOT,))
        asked = Asked(workspace.config_file, workspace.library().settings, at, mine)
        try:
            return Outcome(at, publish(asked, self.build))
        except RefusedError as refused:
            return Outcome(at, refused=tuple(refused.lines))
        except OSError as error:
            return Outcome(at, refused=tuple(machine_refused(error).lines))


def records_by_path(workspace: Workspace) -> Mapping[str, tuple[str, str]]:
    """Where each record is edited: its kind and id, by its path."""
    library = workspace.library()
    return {
        record.path: (kind.plural, id)
        for kind in KINDS.values()
        for id, record in getattr(library, kind.plural).items()
    }

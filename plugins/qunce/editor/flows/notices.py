"""What is to be sent about a share, a text for each place."""

from dataclasses import dataclass

from qunce.editor.desk.workspace import Workspace
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.operations.ledger.told import notice_of, texts_of
from qunce.rendering.text.announcement import Announcement
from qunce.rendering.text.conversion import with_every_channel
from qunce.rules.asked.due import announcement_pack


@dataclass(frozen=True, slots=True)
class Notice:
    """One text in each of its wordings."""

    title: str
    texts: tuple[Announcement, ...]

    @property
    def own(self) -> tuple[Announcement, ...]:
        """Those that its author wrote."""
        return tuple(text for text in self.texts if text.converted_from is None)

    @property
    def made(self) -> tuple[Announcement, ...]:
        """Those made of another place's."""
        return tuple(text for text in self.texts if text.converted_from)


def filled(library: Library, share: Share, snippet: Snippet, year: int) -> Notice:
    """A snippet about a share, for every place that one of its texts will do for."""
    texts = texts_of(library, share, with_every_channel(snippet), year)
    return Notice(snippet.title, tuple(texts))


def change_notice(workspace: Workspace, library: Library, share: Share) -> Notice | None:
    """What tells of the last change of a share; None for what nobody knows of."""
    snippet = notice_of(library, share)
    return filled(library, share, snippet, year_of(workspace)) if snippet else None


def first_notice(workspace: Workspace, library: Library, share: Share) -> Notice | None:
    """What announces a share that has just become public."""
    pack = announcement_pack(library, share)
    snippet = next((due.snippet for due in pack if due.moment), None)
    return filled(library, share, snippet, year_of(workspace)) if snippet else None


def notice_for(workspace: Workspace, library: Library, share: Share, purpose: str) -> Notice | None:
    """What the share's playbook sends for a purpose."""
    snippets = (due.snippet for due in announcement_pack(library, share))
    snippet = next((one for one in snippets if one.purpose == purpose), None)
    return filled(library, share, snippet, year_of(workspace)) if snippet else None


def year_of(workspace: Workspace) -> int:
    """The year that a text sent now leaves unsaid."""
    return workspace.moment().year

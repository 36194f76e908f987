"""What there is to say once a step is taken: remarks, and the notices to send."""

from collections.abc import Iterator, Sequence

from qunce.model.library import Library
from qunce.model.share import PUBLIC_STATUSES, Share
from qunce.model.snippet import Snippet
from qunce.operations.ledger.wanted import Taken
from qunce.rendering.text.announcement import Announcement, announcements
from qunce.rendering.text.share_values import share_values
from qunce.rules.asked.due import CHANGE_NOTICES, announcement_pack
from qunce.rules.checks.clashes import clash_problems


def remarks(taken: Taken) -> Iterator[str]:
    """What deserves a second look, a line each."""
    before, change = taken.share, taken.change
    if change and before.slot and before.slot.end <= change.at and not before.is_off:
        yield "原来的时间已经过去；办过的分享不用改，改错了就撤销"
    known = {(problem.path, problem.message) for problem in clash_problems(taken.before)}
    for problem in clash_problems(taken.after):
        if (problem.path, problem.message) not in known:
            yield str(problem)


def notice_of(library: Library, share: Share) -> Snippet | None:
    """What the share's playbook sends after its last change; None for what nobody knows of."""
    if share.status not in PUBLIC_STATUSES:
        return None
    snippets = (due.snippet for due in announcement_pack(library, share))
    return next((snippet for snippet in snippets if snippet.purpose in CHANGE_NOTICES), None)


def texts_of(library: Library, share: Share, snippet: Snippet, year: int) -> Sequence[Announcement]:
    """A text about a share in each wording it has; `year` is the one that it leaves unsaid."""
    return announcements(snippet, share_values(library, share, year))

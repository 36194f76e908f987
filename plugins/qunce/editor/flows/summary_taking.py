"""Taking a step of a summary, as its commands do."""

from collections.abc import Mapping

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.summary_buttons import SummaryButtons
from qunce.editor.flows.writing import one_at_a_time, put, sound_bytes
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.summary_moves import SummaryStep
from qunce.operations.refused import RefusedError
from qunce.operations.summaries.lacking import lacking_for_publication
from qunce.operations.summaries.steps import TakenStep, WantedStep, take_summary_step

WORDS = {SummaryStep.CORRECT: "写上改了什么", SummaryStep.WITHDRAW: "写上为什么撤"}
"""What has to be said with a step, as it is asked for."""


def summary_step_taken(
    workspace: Workspace, id: str, step: SummaryStep, given: Mapping[str, str]
) -> TakenStep:
    """Take a step of the summary of a share, and write it; raises RefusedError."""
    words = given.get("words", "").strip()
    if step in WORDS and not words:
        raise RefusedError(WORDS[step])
    with one_at_a_time(workspace):
        library = workspace.library()
        path = library.summaries[id].path
        before = sound_bytes(workspace, path, given.get("stamp", ""))
        wanted = WantedStep(
            step=step,
            today=workspace.moment().date(),
            words=words,
            is_certain=bool(given.get("certain")),
        )
        share, guide = library.shares[id], SummaryButtons()
        taken = take_summary_step(library, share, before.decode(), wanted, guide)
        put(workspace, path, before, taken.text.encode())
    return taken


def lacking(library: Library, share: Share, data: bytes) -> tuple[str, ...]:
    """What keeps a summary from being published, to be told beside it."""
    try:
        return tuple(lacking_for_publication(library, share, data.decode(), SummaryButtons()))
    except (RefusedError, UnicodeDecodeError) as refused:
        return (str(refused),)

"""A summary drafted from an uploaded chat, read through, and then made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.placing import place
from qunce.editor.flows.summary_buttons import SummaryButtons
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.operations.refused import RefusedError
from qunce.operations.summaries.draft_report import report
from qunce.operations.summaries.drafting import drafted, people_of, record_of
from qunce.operations.summaries.scaffold import promised, refuse_unwanted, summary_file
from qunce.reading.chats.source import ChatError
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart
from qunce.writing.first_words import SummaryWords, summary_body

SPEAKER, HOST = "speaker", "host"


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody reads through before there is a file."""

    takeaways: tuple[str, ...]
    body: str
    report: tuple[str, ...]
    """What was counted and masked, a line each."""


def refuse_second(library: Library, share: Share) -> None:
    """No draft is put over a summary that is there, and none is begun in vain."""
    refuse_unwanted(share)
    if summary := library.summaries.get(share.id):
        raise RefusedError(f"{share.id} 已经有总结（{summary.path}），接着写它")


def draft_from_chat(
    workspace: Workspace, share: Share, name: str, stream: BinaryIO, given: Mapping[str, str]
) -> Draft:
    """The draft; raises RefusedError for what is no record, or not one of this share."""
    library, guide = workspace.library(), SummaryButtons()
    nicknames = {part: [*_nicknames(library, share, part, given)] for part in (SPEAKER, HOST)}
    people = people_of(library, share, nicknames[SPEAKER], nicknames[HOST], guide)
    try:
        record = record_of(share, stream, None)
    except ChatError as error:
        raise RefusedError(f"{name}：{error}") from error
    made = drafted(library, share, record, people, guide)
    chat = record.chat
    source = take_apart(made.file.path, share.id, made.file.text, Report(made.file.path))
    head = f"{name}：{chat.format.title}（{chat.why}），{chat.source.encoding_title}"
    body = source.body.strip("\n") if source else ""
    return Draft(made.made.takeaways, body, (head, *report(made, share, guide)))


def make_summary(workspace: Workspace, share: Share, takeaways: str, body: str) -> None:
    """The file of a summary with these words; raises RefusedError."""
    library = workspace.library()
    refuse_second(library, share)
    points = tuple(line.strip() for line in takeaways.splitlines() if line.strip())
    place(workspace, [summary_file(library, share, body.replace("\r\n", "\n").strip("\n"), points)])


def make_blank_summary(workspace: Workspace, share: Share) -> None:
    """The file of a summary with its sections and what is known; raises RefusedError."""
    refuse_second(workspace.library(), share)
    words = SummaryWords(sections=[(point, ()) for point in promised(share)])
    make_summary(workspace, share, "", summary_body(share, words))


def named_parts(library: Library, share: Share) -> Iterator[tuple[str, str, str]]:
    """Whom the page asks nicknames of: name of the field, part in words, name."""
    for id in share.speakers:
        yield f"{SPEAKER}.{id}", "嘉宾", library.people[id].title
    if not share.speakers:
        yield f"{SPEAKER}.", "嘉宾", ""
    if share.host and share.host not in share.speakers:
        yield f"{HOST}.{share.host}", "主持人", library.people[share.host].title


def _nicknames(
    library: Library, share: Share, part: str, given: Mapping[str, str]
) -> Iterator[str]:
    for name, _, _ in named_parts(library, share):
        of, _, id = name.partition(".")
        if of == part and (words := given.get(name, "").strip()):
            yield f"{id}={words}" if id else words

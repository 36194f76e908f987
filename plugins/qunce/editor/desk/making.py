"""A new record: its id, what its file holds, and whether it may be written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qunce.editor.desk.workspace import Workspace
from qunce.editor.forms.raw import Raw
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import ID, RecordKind
from qunce.model.placeholder import Subject
from qunce.model.problem import Problem
from qunce.model.stage import SECTIONS
from qunce.reading.exchange.names import RESERVED, id_of, person_id
from qunce.reading.records.one_record import problems_of
from qunce.reading.words.file_names import name_fault
from qunce.writing.first_words import SERIES_BODY, playbook_body, snippet_body
from qunce.writing.new_file import NewFile, new_record

USUAL_REVIEW = "180d"
USUAL_CHANNELS = ("群消息",)


@dataclass(frozen=True, slots=True)
class Made:
    """A record that is not written yet, and what stands in the way."""

    id: str
    new: NewFile
    problems: Sequence[Problem]
    id_fault: str = ""
    """Why the id will not do; empty for one that will."""


def made(
    workspace: Workspace, kind: Kind, id: str, values: Mapping[str, Raw], section: str
) -> Made:
    """The file of a new record with these values, looked at as the check will."""
    settings = workspace.library().settings
    whole = {**_usual(kind, workspace.moment().date()), **values}
    body = _body(kind, values)
    new = new_record(settings, kind, id, whole, body=body, section=section)
    fault = _id_fault(workspace, kind, id, new.path)
    problems = problems_of(workspace.library(), kind.name, new.path, id, new.text.encode())
    return Made(id, new, tuple(problems), fault)


def proposed_id(workspace: Workspace, kind: Kind, title: str) -> str:
    """The title in pinyin, with a number behind it where that is taken."""
    id = (person_id if kind.name is RecordKind.PERSON else id_of)(title) or f"new-{kind.name}"
    taken = getattr(workspace.library(), kind.plural)
    numbers = (number for number in range(2, 10_000) if f"{id}-{number}" not in taken)
    return id if id not in taken else f"{id}-{next(numbers)}"


def section_of(word: str) -> str:
    """The folder of a playbook that was asked for; the first one where there is no such folder."""
    ids = [section.id for section in SECTIONS]
    return word if word in ids else ids[0]


def _id_fault(workspace: Workspace, kind: Kind, id: str, path: str) -> str:
    if not ID.fullmatch(id) or id in RESERVED:
        return f"编号用小写字母、数字和短横线，至少两个字符，例如 {kind.example_id}"
    if fault := name_fault(id):
        return f"编号不能用 {id}：{fault.what}"
    if id in getattr(workspace.library(), kind.plural) or (workspace.root / path).exists():
        return f"已经有编号是 {id} 的{kind.title}，换一个"
    return ""


def _usual(kind: Kind, today: date) -> Mapping[str, Raw]:
    """What a record begins with that nobody was asked for."""
    if kind.name is RecordKind.PLAYBOOK:
        return {"roles": ["运营"], "reviewed": str(today), "review_every": USUAL_REVIEW}
    return {}


def _body(kind: Kind, values: Mapping[str, Raw]) -> str:
    match kind.name:
        case RecordKind.PLAYBOOK:
            return playbook_body()
        case RecordKind.SERIES:
            return SERIES_BODY
        case RecordKind.SNIPPET:
            subjects = [subject for subject in Subject if subject == values.get("for")]
            return snippet_body((subjects or [Subject.SHARE])[0], USUAL_CHANNELS)
    return ""

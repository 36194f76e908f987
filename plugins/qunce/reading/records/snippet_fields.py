"""A snippet's own fields: blanks that the data does not know."""

from collections.abc import Mapping

from qunce.model.placeholder import PLACEHOLDERS, Subject
from qunce.model.problem_codes import BAD_CHOICE, FIELD_CHOICES, FIELD_STATES_FACT
from qunce.model.recorded_facts import RECORDED_FACTS, RecordedFact
from qunce.model.snippet import Field, FieldType
from qunce.reading.values.keys import Values
from qunce.reading.words.report import Place
from qunce.reading.words.wording import quoted


def fields_of(values: Mapping[str, Values]) -> tuple[Field, ...]:
    """The fields their values describe; the label defaults to the name."""
    return tuple(
        Field(name, **{**given, "label": given["label"] or name}) for name, given in values.items()
    )


def check_choices(fields: Mapping[str, Values], place: Place) -> None:
    """Only a choice has choices, and its default is one of them."""
    for name, values in fields.items():
        _check_choices(values, place.key(name))


def check_facts(fields: Mapping[str, Values], place: Place) -> None:
    """No field says, or asks for, what the record of a share says of itself."""
    known = {word.name for word in PLACEHOLDERS[Subject.SHARE]}
    for name, values in fields.items():
        if name in known:
            continue  # told as a field of the same name
        for fact in RECORDED_FACTS:
            said = fact.said.search(values["default"] or "")
            if said or fact.is_asked_by(name):
                _states_fact(name, values, fact, said and said[0], place.key(name))
                break


def _states_fact(
    name: str, values: Values, fact: RecordedFact, said: str | None, place: Place
) -> None:
    word = f"{{{{{fact.placeholder}}}}}"
    if said:
        what = f"default 里的{quoted(said)}对每一场都这样说，不管那一场的资料怎么写"
        hint = f"用跟着资料走的 {word}；要发的人自己写，就删掉 default"
        place.wrong(FIELD_STATES_FACT, values.line_of("default"), what, hint)
    else:
        what = f"{name} 问的事，分享的资料里有"
        place.wrong(FIELD_STATES_FACT, values.line, what, f"删掉这个字段，用 {word}")


def _check_choices(values: Values, place: Place) -> None:
    kind, choices, default = values["type"], values["choices"], values["default"]
    if choices is None:
        return
    if kind is FieldType.CHOICE and not choices:
        hint = "加上 choices: [第一种, 第二种]"
        place.wrong(FIELD_CHOICES, values.line, "type 是 choice，却没有 choices", hint)
    elif kind not in (FieldType.CHOICE, None) and choices:
        what = f"写了 choices，type 却是 {kind}"
        place.wrong(FIELD_CHOICES, values.line_of("choices"), what, "把 type 改成 choice")
    elif choices and default and default not in choices:
        hint = f"改成其中一个：{'、'.join(choices)}"
        place.wrong(BAD_CHOICE, values.line_of("default"), "default 不在 choices 里", hint)

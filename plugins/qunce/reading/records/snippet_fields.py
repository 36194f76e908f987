"""A snippet's own fields: blanks that the data does not know."""

from collections.abc import Mapping

from qunce.model.problem_codes import BAD_CHOICE, FIELD_CHOICES
from qunce.model.snippet import Field, FieldType
from qunce.reading.values.keys import Values
from qunce.reading.words.report import Place


def fields_of(values: Mapping[str, Values]) -> tuple[Field, ...]:
    """The fields their values describe; the label defaults to the name."""
    return tuple(
        Field(name, **{**given, "label": given["label"] or name}) for name, given in values.items()
    )


def check_choices(fields: Mapping[str, Values], place: Place) -> None:
    """Only a choice has choices, and its default is one of them."""
    for name, values in fields.items():
        _check_choices(values, place.key(name))


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

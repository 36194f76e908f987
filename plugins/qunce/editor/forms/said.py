"""Values in words, for a person to see what a save would change."""

from collections.abc import Mapping

from qunce.editor.forms.fields import Offers
from qunce.editor.forms.raw import Raw
from qunce.editor.forms.spoken import SPOKEN, read_as
from qunce.model.kinds.keys import Choice, Form, IdOf, Key, ListOf, MapOf, NamedMaps, ValueType

NOTHING = "没有"


def said(type: ValueType, value: Raw | None, offers: Offers) -> str:
    """A value as a person would read it out."""
    match type, value:
        case _, None | "" | []:
            words = NOTHING
        case ListOf(item), list():
            words = "、".join(said(item, one, offers) for one in value)
        case IdOf(kind), str():
            titles = {one.value: one.title for one in offers.get(kind, ())}
            words = titles.get(value, value)
        case Choice() as choice, str():
            words = next((one.title for one in choice.options if one.word == value), value)
        case MapOf(keys), dict():
            words = "，".join(_parts(keys, value, offers))
        case NamedMaps(item=item), dict():
            words = "；".join(f"{name}（{said(item, one, offers)}）" for name, one in value.items())
        case Form(), str() if type in SPOKEN:
            words = read_as(value) or value
        case _:
            words = str(value)
    return words


def _parts(keys: tuple[Key, ...], value: Mapping[str, Raw], offers: Offers) -> list[str]:
    labels = {key.name: key for key in keys}
    return [
        f"{labels[name].label} {said(labels[name].type, one, offers)}"
        for name, one in value.items()
        if name in labels
    ]

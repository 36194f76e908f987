"""What fills the placeholders of a text for somebody."""

from qunce.model.people import Person


def person_values(person: Person) -> dict[str, str]:
    """The vocabulary of `for: person`."""
    return {
        "称呼": person.title,
        "身份": person.role or "",
        "机构": person.organization or "",
        "介绍": person.bio or "",
    }

"""What one must know of a record: labels, each with names and addresses."""

from collections.abc import Sequence

from markupsafe import Markup

from qunce.model.people import Person
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Fact


def facts_html(facts: Sequence[Fact]) -> Markup:
    """A definition list; references with a note have a line of their own."""
    return html_fragment("facts.html", facts=facts)


def people_and_facts(people: Sequence[tuple[Person, str]], facts: Sequence[Fact]) -> Markup:
    """The speakers, each with the address of their page, beside what one must know to come."""
    return html_fragment("share_people.html", people=people, facts=facts)

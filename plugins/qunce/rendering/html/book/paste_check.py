"""粘贴自查: a box for any text, and all rules as tables for whoever reads them."""

from collections.abc import Iterable

from markupsafe import Markup

from qunce.model.compliance import ComplianceRule
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.compliance_source import source_text


def paste_form() -> Markup:
    """The box and the place for what is found; both hidden until the script shows them."""
    return html_fragment("paste_form.html")


def compliance_table(rules: Iterable[ComplianceRule]) -> Markup:
    """What each rule looks for, why, and what to write instead."""
    return html_fragment(
        "compliance_table.html", rules=[(rule, source_text(rule)) for rule in rules]
    )

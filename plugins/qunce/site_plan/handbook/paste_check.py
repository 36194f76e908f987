"""粘贴自查: any text looked through on the reader's own device."""

from collections.abc import Iterator

from qunce.model.addresses import COMPLIANCE_SCRIPT, PASTE_CHECK
from qunce.model.compliance import Weight
from qunce.reading.records.compliance import read_compliance
from qunce.rendering.html.book.paste_check import compliance_table, paste_form
from qunce.rendering.html.page_head import page_head
from qunce.rendering.payloads.compliance_script import compliance_script
from qunce.site_plan.frame.page_source import page_source, repeating_heading
from qunce.site_plan.frame.planned import PlannedFile

TITLE = "粘贴自查：这段话合规吗"
CAUTION = (
    "查的是词，不是意思：查到的不一定违法，没查到的不一定没事。"
    "拿不准的问群主，群主拿不准就先不发。不代替律师。"
)
WEIGHTS = {
    Weight.ERROR: ("一定要改的", "must-change"),
    Weight.WARNING: ("要看一眼的", "look-twice"),
    Weight.NOTE: ("可以留意的", "take-note"),
}


def paste_check() -> Iterator[PlannedFile]:
    """The page, and the rules that it and the forms ask for."""
    yield PlannedFile(PASTE_CHECK, _page)
    yield PlannedFile(COMPLIANCE_SCRIPT, _script)


def _script() -> str:
    rules, _ = read_compliance()
    return compliance_script(rules)


def _page() -> str:
    rules, _ = read_compliance()
    front_matter = {
        "title": TITLE,
        "description": "把文案粘贴进来，查违禁词、敏感词：极限词、诱导分享、许诺、个人信息、返利、价格",
        "qunce_page": "paste-check",
        "qunce_scripts": ["paste-check"],
        "hide": ["toc"],
        "search": {"kind": "文案"},
    }
    tables = [
        block
        for weight, (title, anchor) in WEIGHTS.items()
        for block in (
            repeating_heading(title, anchor),
            compliance_table(rule for rule in rules if rule.severity is weight),
        )
    ]
    return page_source(
        front_matter,
        page_head(TITLE, lead="发出去之前，把文字粘贴进来，看有没有违禁词、敏感词。"),
        paste_form(),
        CAUTION,
        *tables,
    )

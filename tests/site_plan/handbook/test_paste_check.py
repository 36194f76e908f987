import json

from qunce.model.compliance import Weight
from qunce.reading.records.compliance import read_compliance
from qunce.rendering.html.book.paste_check import compliance_table, paste_form
from tests.builders import make_library
from tests.site_plan.pages import front_matter, planned
from tests.site_plan.planning import body, pages_of

URI = "tools/paste-check.md"
RULES, _ = read_compliance()


def test_the_page_is_a_box_and_every_rule_by_weight():
    source = pages_of(make_library())[URI]
    assert front_matter(source)["qunce_scripts"] == ["paste-check"]
    parts = body(source)
    assert parts[1] == paste_form()
    assert parts[3:] == [
        part
        for weight, title, anchor in (
            (Weight.ERROR, "一定要改的", "must-change"),
            (Weight.WARNING, "要看一眼的", "look-twice"),
            (Weight.NOTE, "可以留意的", "take-note"),
        )
        for part in (
            f"## {title} {{ #{anchor} data-search-exclude }}",
            compliance_table(rule for rule in RULES if rule.severity is weight),
        )
    ]


def test_a_reader_without_scripts_gets_every_rule_with_its_rewording():
    source = pages_of(make_library())[URI]
    for rule in RULES:
        assert rule.title in source
        assert rule.instead in source


def test_the_rules_are_published_for_the_scripts():
    script = planned(make_library())["assets/qunce/compliance-rules.js"].content
    data = json.loads(script.removeprefix("window.qunceCompliance = ").removesuffix(";\n"))
    assert [one["rule"] for one in data["rules"]] == [rule.code for rule in RULES]
    assert all(one["sought"] for one in data["rules"])

"""Where a compliance rule stands, as a reader is told."""

from qunce.model.compliance import Certainty, ComplianceRule


def source_text(rule: ComplianceRule) -> str:
    """The law or norm; said of what is known at second hand only."""
    return rule.source if rule.certainty is Certainty.READ else f"{rule.source}（转述，没见到原文）"

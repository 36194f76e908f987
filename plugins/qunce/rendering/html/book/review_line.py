"""Who keeps a playbook, when somebody last read it through, when that is due again."""

from markupsafe import Markup

from qunce.model.playbook import Playbook
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.chinese_dates import date_text

NO_YEAR = 0
"""A reference year no date falls into, so that these dates say theirs."""


def review_line(playbook: Playbook) -> Markup:
    """`激活组维护`, `2026年9月22日看过`, `下次复核 2027年3月21日`"""
    parts = [f"{playbook.owner}维护"] if playbook.owner else []
    parts += [
        f"{date_text(playbook.reviewed, NO_YEAR)}看过",
        f"下次复核 {date_text(playbook.reviewed + playbook.review_every, NO_YEAR)}",
    ]
    return html_fragment("review_line.html", parts=parts)

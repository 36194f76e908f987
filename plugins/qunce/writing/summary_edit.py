"""What the commands of a summary's life make of its text.

Each gives the whole text; see `share_text` for what is kept and what is refused.
"""

from datetime import date

from qunce.model.kinds.summary import SUMMARY
from qunce.model.summary import SummaryStatus
from qunce.writing.ledger_edit import one_line
from qunce.writing.share_text import ShareText


def with_summary_status(source: str, status: SummaryStatus) -> str:
    """The summary's text with another status and nothing else."""
    return _standing(source, status).written()


def with_approval(source: str, status: SummaryStatus, day: date) -> str:
    """The speaker has read it and agreed."""
    text = _standing(source, status)
    text.put("speaker_approved", day.isoformat())
    return text.written()


def with_publication(source: str, status: SummaryStatus, day: date) -> str:
    """It is out."""
    text = _standing(source, status)
    text.put("published", day.isoformat())
    return text.written()


def with_correction(source: str, status: SummaryStatus, day: date, words: str) -> str:
    """Something was put right; what was wrong is said for good."""
    text = _standing(source, status)
    text.append({"at": day.isoformat(), "text": _said(words, "--text")}, to="corrections")
    return text.written()


def with_withdrawal(source: str, status: SummaryStatus, day: date, reason: str) -> str:
    """It was taken back."""
    text = _standing(source, status)
    text.put("withdrawn", {"at": day.isoformat(), "reason": _said(reason, "--reason")})
    return text.written()


def _standing(source: str, status: SummaryStatus) -> ShareText:
    text = ShareText(source, SUMMARY.keys)
    if text.value("status") != status:
        text.put("status", status.value)
    return text


def _said(words: str, option: str) -> str:
    line = one_line(words)
    if not line:
        raise ValueError(f"{option} 后面要写字")
    return line

"""Snippet texts that are too long for their channel, whatever fills their blanks."""

from collections.abc import Iterator

from qunce.model.channel import Evidence
from qunce.model.library import Library
from qunce.model.placeholder import SPELLING
from qunce.model.problem import Problem, Severity
from qunce.model.problem_codes import TEXT_TOO_LONG
from qunce.model.snippet import Snippet, SnippetText


def length_problems(library: Library) -> list[Problem]:
    """One per text whose written part alone is over the limit."""
    return [problem for snippet in library.snippets.values() for problem in _too_long(snippet)]


def _too_long(snippet: Snippet) -> Iterator[Problem]:
    for text in snippet.texts:
        channel = text.channel
        weight = channel.weigh(_written(text))
        if channel.limit is not None and weight > channel.limit:
            limit = f"上限是 {channel.limit}（{channel.evidence}）"
            yield _problem(snippet, text, weight, limit, _severity(channel.evidence))
        elif channel.warn_from is not None and weight > channel.warn_from:
            yield _problem(snippet, text, weight, channel.warning, TEXT_TOO_LONG.severity)


def _problem(
    snippet: Snippet, text: SnippetText, weight: int, why: str, severity: Severity
) -> Problem:
    return Problem(
        path=snippet.path,
        line=text.line,
        code=TEXT_TOO_LONG.code,
        message=f"{text.channel.name}：不算占位词已有 {weight} {text.channel.unit}，{why}",
        hint=TEXT_TOO_LONG.mend,
        severity=severity,
    )


def _written(text: SnippetText) -> str:
    return SPELLING.sub("", text.text)


def _severity(evidence: Evidence) -> Severity:
    """Only a limit that its platform documents may stop a build."""
    return Severity.ERROR if evidence is Evidence.DOCUMENTED else TEXT_TOO_LONG.severity

"""What a share's file says although its speaker has refused it."""

from collections.abc import Iterator

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.problem_codes import RECORDING_REFUSED


def refusal_problems(library: Library) -> Iterator[Problem]:
    """Recordings that no public site shows; their authors might wait for them there."""
    code = RECORDING_REFUSED
    for share in library.shares.values():
        if share.recording != share.replay:
            what = "recording：嘉宾不同意录制（consent 的 record: no），公开的站点上没有这个链接"
            hint = "删掉它；嘉宾后来同意了，就改 consent"
            yield Problem(
                share.path, share.line_of("recording"), code.code, what, hint, code.severity
            )

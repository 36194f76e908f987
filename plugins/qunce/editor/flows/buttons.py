"""How a person in a browser goes on from a refusal: by the buttons and fields that are there."""

from collections.abc import Sequence
from datetime import datetime

from qunce.model.share import Share
from qunce.model.share_moves import STEP_TITLES, Step

INSIST = "勾上下面的“确实要这样”，再点一次"


class Buttons:
    """Where to press, in the words that stand on the page."""

    def insist(self) -> str:
        """The box that appears with this refusal."""
        return INSIST

    def step(self, share: Share, step: Step, start: datetime) -> str:  # noqa: ARG002 - a page asks
        """The button of the step."""
        return f"“{STEP_TITLES[step]}”"

    def steps(self, share: Share, steps: Sequence[Step], start: datetime) -> Sequence[str]:
        """The buttons of the steps."""
        return [self.step(share, one, start) for one in steps]

    def with_time(self, share: Share, start: datetime) -> str:  # noqa: ARG002 - the field is there
        """The field of the time."""
        return f"填上开始的时间，例如 {start:%Y-%m-%d %H:%M}"

    def name_speakers(self, share: Share) -> str:  # noqa: ARG002 - every share has the field
        """The field of the form."""
        return "在表单里选上嘉宾，存下"

    def name_place(self, share: Share, place: str) -> str:  # noqa: ARG002 - as above
        """The field of the form."""
        return f"直接在表单的“地点”里填{place or '上'}"

    def name_clock(self, share: Share) -> str:  # noqa: ARG002 - as above
        """The field of the form."""
        return "先在表单的“开始”里补上钟点，存下"

    def drop(self, share: Share) -> str:  # noqa: ARG002 - every such share has the button
        """The button that removes it."""
        return "点“不办了”"

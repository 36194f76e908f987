"""Why something was not done."""

from collections.abc import Sequence

from qunce.writing.saving.system_reasons import system_reason


class RefusedError(Exception):
    """Nothing was done, for the reasons given in Chinese, a line each."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines: Sequence[str] = lines


def machine_refused(error: OSError) -> RefusedError:
    """What the machine would not do, with its place."""
    place = f"{error.filename}：" if error.filename else ""
    return RefusedError(f"{place}{system_reason(error)}")

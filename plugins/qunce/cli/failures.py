"""How a command ends when it cannot do its work: a message on stderr, never a traceback."""

import errno
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, ClassVar

import click

from qunce.model.problem import Problem, Severity
from qunce.operations.refused import RefusedError, machine_refused

OF_THE_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})


class Failure(click.ClickException):
    """Nothing was done, for the reason given."""

    @property
    def lines(self) -> tuple[str, ...]:
        """What is to be mended, a line each."""
        return tuple(self.message.splitlines())

    def show(self, file: IO[str] | None = None) -> None:
        """Print the message."""
        click.echo(self.message, file=file, err=True)


class ProblemsFound(Failure):
    """The content has errors; lists them all, and leaves warnings to the check."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        listed = [problem for problem in problems if problem.severity is Severity.ERROR]
        self._listed = tuple(map(str, listed))
        super().__init__("\n".join([*self._listed, f"内容有问题，先改好这 {len(listed)} 处"]))

    @property
    def lines(self) -> tuple[str, ...]:
        """The problems, without their sum."""
        return self._listed


class MkDocsRefusal(Failure):
    """MkDocs would not build, and has said why before."""

    def __init__(self, remarks: Iterable[str]) -> None:
        self._remarks = tuple(remarks)
        super().__init__("MkDocs 没有生成站点，先改好上面的问题")

    @property
    def lines(self) -> tuple[str, ...]:
        """What it said."""
        return self._remarks or super().lines


class Interrupted(Failure):
    """Ctrl-C; the exit code is the shell's own for it."""

    exit_code: ClassVar[int] = 130

    def __init__(self) -> None:
        super().__init__("已中断")


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what the machine refuses into a failure with a Chinese reason."""
    try:
        yield
    except KeyboardInterrupt as error:
        raise Interrupted from error
    except BrokenPipeError:
        raise
    except RefusedError as error:
        raise Failure(str(error)) from error
    except OSError as error:
        raise failure_of(error) from error


@contextmanager
def disk_of(place: Path) -> Iterator[None]:
    """Name what was to be written, where a disk refuses and Python would name what was copied."""
    try:
        yield
    except OSError as error:
        if error.errno in OF_THE_DISK:
            raise OSError(error.errno, error.strerror, str(place)) from error
        raise


def failure_of(error: OSError) -> Failure:
    """What the machine refused, with its place."""
    return Failure(str(machine_refused(error)))

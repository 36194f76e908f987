"""The `qunce` command, also as `python -m qunce`."""

import sys

INTERRUPTED = 130
"""The shell's own exit code for Ctrl-C."""


def run() -> None:
    """Run the command; Ctrl-C while it is still being loaded ends it without a traceback."""
    try:
        from qunce.cli import main  # noqa: PLC0415 - this is what takes the time
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    main(prog_name="qunce")


if __name__ == "__main__":
    run()

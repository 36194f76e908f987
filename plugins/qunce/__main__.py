"""`python -m qunce` is the `qunce` command."""

from qunce.cli import main

main(prog_name="qunce")

"""What MkDocs says while we use it."""

import logging

from qunce.cli.site.engine import mkdocs_told


def test_what_is_passed_on_is_known_so_that_it_can_be_said_again(capsys):
    with mkdocs_told() as told:
        assert not told
        logging.getLogger("mkdocs.config").warning("two themes have one name")
    (line,) = told
    assert "two themes have one name" in line
    assert capsys.readouterr().err == f"{line}\n"

import re

import pytest

from qunce.theme.bundles import (
    BLOCK_SCRIPTS,
    BUNDLES,
    FOLDER,
    PAGE_SCRIPTS,
    bundle,
    sources,
)


def test_every_source_is_in_a_bundle():
    for folder in ("styles", "scripts"):
        listed = {path for uri in BUNDLES for path in sources(uri) if path.parent.name == folder}
        assert listed == set((FOLDER / folder).iterdir())


@pytest.mark.parametrize("uri", BUNDLES)
def test_a_bundle_lists_each_source_once(uri):
    assert len(set(sources(uri))) == len(sources(uri))


@pytest.mark.parametrize("uri", BUNDLES)
def test_a_bundle_has_neither_comments_nor_indentation(uri):
    lines = bundle(uri).splitlines()
    assert lines
    assert [line for line in lines if line.startswith((" ", "//", "/*"))] == []


TEMPLATE = re.compile(r"`(?:[^`\\]|\\.)*`", re.DOTALL)


def templates(script):
    """The template literals of a script, without the white space of its lines."""
    code = re.sub(r"^\s*//[^\n]*\n|/\*.*?\*/", "", script, flags=re.MULTILINE | re.DOTALL)
    return [re.sub(r"\n\s*", "\n", literal) for literal in TEMPLATE.findall(code)]


@pytest.mark.parametrize("uri", [uri for uri in BUNDLES if uri.endswith(".js")])
def test_words_in_scripts_keep_their_spaces(uri):
    written = templates("".join(path.read_text("utf-8") for path in sources(uri)))
    assert templates(bundle(uri)) == written
    # What is inside a template inside a template loses some: give it a name of its own.
    assert [literal for literal in written if literal.count("${") > literal.count("}")] == []


@pytest.mark.parametrize("uri", [uri for uri in BUNDLES if uri.endswith(".js")])
def test_no_script_of_a_bundle_is_cut_short(uri):
    assert bundle(uri).count('"use strict";') == len(sources(uri))


def test_blocks_bring_scripts_that_there_are():
    assert {name for names in BLOCK_SCRIPTS.values() for name in names} <= set(PAGE_SCRIPTS)

"""Another value changes the lines of its key; every other byte of the file stays."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from qunce.model.kinds.registry import KINDS
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart
from qunce.writing.metadata.body import body_changed
from qunce.writing.metadata.changed import changed
from qunce.writing.metadata.refusing import NotChangedError
from qunce.writing.metadata.values import name_of, said_by, wanted
from tests.writing.metadata.generated import KEYS, NAMES, near, new_values, record_files

ROOT = Path(__file__).parents[3]
HANDBOOK = [
    path
    for folder in ("content", "playbooks")
    for path in sorted((ROOT / folder).rglob("*.md"))
    if path.read_bytes().startswith(b"---")
]
ALL_KEYS = tuple({key.name: key for kind in KINDS.values() for key in kind.keys}.values())
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")


def read(text):
    """What reading makes of a file: its source, which must have no faults."""
    report = Report("x.md")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    source = take_apart("x.md", "x", lines, report)
    assert report.problems == []
    return source


def values_of(source):
    return {name_of(key): said_by(value) for key, value in source.header.entries}


def lines_of(text):
    return LINE.findall(text)


def key_lines(text, source, name):
    """The lines before a key, its own up to the next key, and those from there on."""
    lines = lines_of(text)
    starts = [key.line - 1 for key, _ in source.header.entries]
    closing = 1 + source.front_matter.count("\n")
    index = [name_of(key) for key, _ in source.header.entries].index(name)
    start, end = [*starts, closing][index : index + 2]
    return lines[:start], lines[start:end], lines[end:]


def comment_lines(lines):
    return [line for line in lines if line.lstrip().startswith("#")]


def check_change(text, name, value, keys=KEYS):
    """The key alone has another value, and only its lines are others."""
    before = read(text)
    after = changed(text, {name: value}, keys)
    source = read(after)
    said = values_of(before)
    expected = said | ({} if value is None else {name: wanted(value)})
    if value is None:
        expected.pop(name, None)
    assert values_of(source) == expected
    assert source.body == before.body
    assert changed(after, {name: value}, keys) == after
    if name in said:
        head, own, tail = key_lines(text, before, name)
        start, end = "".join(head), "".join(tail)
        assert after.startswith(start)
        assert after.endswith(end)
        return own, lines_of(after[len(start) : len(after) - len(end)])
    if value is not None:
        head, own, tail = key_lines(after, source, name)
        assert text == "".join([*head, *without_new(own, lines_of(text), head, tail), *tail])
    return [], []


def without_new(own, lines, head, tail):
    """What stood between already: comments and empty lines behind the new key's value."""
    kept = lines[len(head) : len(lines) - len(tail)]
    assert own[len(own) - len(kept) :] == kept
    return kept


def test_every_file_of_the_handbook_that_is_saved_as_it_was_stays_byte_for_byte():
    assert len(HANDBOOK) > 300
    for path in HANDBOOK:
        text = path.read_bytes().decode()
        source = read(text)
        assert changed(text, values_of(source), ALL_KEYS) == text, path
        assert body_changed(text, source.body) == text, path


def test_in_every_file_of_the_handbook_a_key_that_is_changed_changes_its_own_lines_alone():
    for number, path in enumerate(HANDBOOK):
        text = path.read_bytes().decode()
        names = [*values_of(read(text))]
        if names:
            check_change(text, names[number % len(names)], "另一个: 值", ALL_KEYS)


@settings(max_examples=4 * settings().max_examples)
@given(record_files())
def test_a_file_that_is_saved_as_it_was_stays_byte_for_byte(text):
    source = read(text)
    assert changed(text, values_of(source), KEYS) == text
    assert changed(text, {}, KEYS) == text
    assert body_changed(text, source.body) == text


@st.composite
def changes(draw):
    """A file, a key, and another value of it, often much like the old one."""
    text, name = draw(record_files()), draw(st.sampled_from(NAMES))
    said = values_of(read(text))
    if said and draw(st.integers(0, 3)):
        name = draw(st.sampled_from([*said]))
        return text, name, draw(near(said[name]))
    return text, name, draw(st.none() | new_values)


@settings(max_examples=3 * settings().max_examples)
@given(changes())
def test_a_key_that_is_changed_changes_its_own_lines_alone(change):
    text, name, value = change
    try:
        own, new = check_change(text, name, value)
    except NotChangedError as error:
        assert "改不了" in str(error)
        # Comments in brackets are in the way, and what a text below a sign would take in.
        assert re.search(r"[\[{][^\]}]*#|: \|\+|  # 缩进的", text)
        return
    said = values_of(read(text)).get(name)
    if isinstance(value, str) and isinstance(said, str):
        lost = [line for line in comment_lines(own) if line not in new and line.strip() not in said]
        assert lost == []

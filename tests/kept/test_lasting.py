"""What lies on the disk is taken when nothing it follows from has changed, and else never."""

from dataclasses import dataclass, field

import pytest

from qunce.reading.records.project import read_project
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from qunce.site_plan.kept.answers import Answers
from qunce.site_plan.kept.lasting import NOT_KEPT, Lasting
from qunce.site_plan.plan import plan_site
from tests.sites.building import edit, tiny_project

SHARE = "content/shares/florist/index.md"


@dataclass
class Counting:
    """A shelf that says what was put on it since it was asked last."""

    lying: dict[str, bytes] = field(default_factory=dict)
    put: set[str] = field(default_factory=set)

    def get(self, key):
        return self.lying.get(key)

    def keep(self, key, data):
        self.put.add(key)
        self.lying[key] = data

    def holds(self, key):
        return key in self.lying

    def put_since(self):
        put, self.put = self.put, set()
        return put


class Builds:
    """Builds of one project, each in a process of its own as far as anything here can tell."""

    def __init__(self, root):
        self.root, self.shelf = root, Counting()

    def made(self, **options):
        """Make every file; returns the contents by place."""
        library = read_project(self.root / "mkdocs.yml").library
        plan = plan_site(
            library,
            as_of=library.last_recorded(),
            audience=options.get("audience", Audience.INTERNAL),
            kept=Lasting(self.shelf),
        )
        return {file.uri: self._content(file) for file in plan.files if not file.source}

    def _content(self, file):
        if file.assemble:
            return file.assemble(lambda path: (self.root / path).read_bytes())
        return file.content


@pytest.fixture
def builds(tmp_path):
    return Builds(tiny_project(tmp_path))


def test_a_second_build_makes_nothing(builds):
    first = builds.made()
    assert builds.shelf.put_since()
    assert builds.made() == first
    assert builds.shelf.put_since() == set()


def test_most_of_what_a_site_holds_can_be_kept(builds):
    files = builds.made()
    unkept = sum(data == NOT_KEPT for data in builds.shelf.lying.values())
    calendars = sum(uri.endswith(".ics") for uri in files)
    assert unkept <= calendars


def test_an_edit_of_one_share_makes_some_files_again_and_leaves_most(builds):
    before = builds.made()
    builds.shelf.put_since()
    edit(builds.root / SHARE, "title: ", "title: 又改了")
    after = builds.made()
    kept = {uri for uri in after if not uri.endswith(".ics")}  # calendars share their events
    changed = {uri for uri in kept if after[uri] != before.get(uri)}
    assert len(changed) <= len(builds.shelf.put_since()) < len(after) / 2


def test_the_two_audiences_take_nothing_from_each_other(builds):
    public = builds.made(audience=Audience.PUBLIC)
    builds.made(audience=Audience.INTERNAL)
    builds.shelf.put_since()
    assert builds.made(audience=Audience.PUBLIC) == public
    assert builds.shelf.put_since() == set()


def joined(read):
    return read("one.txt") + read("other.txt")


def test_a_file_is_made_again_when_one_that_stands_in_it_has_other_bytes(builds):
    library = read_project(builds.root / "mkdocs.yml").library
    files = {"one.txt": b"1", "other.txt": b"2"}

    def made():
        answers = Answers(Site.seen_by(Audience.PUBLIC, library, library.last_recorded()))
        return Lasting(builds.shelf).assembled(answers, "joined", joined, files.__getitem__)

    assert made() == b"12"
    assert builds.shelf.put_since()
    assert made() == b"12"
    assert not builds.shelf.put_since()
    files["other.txt"] = b"3"
    assert made() == b"13"


@pytest.mark.parametrize("damage", [b"", b"nothing", b"\x78\x9c", NOT_KEPT + b"x"])
def test_what_is_no_entry_is_as_nothing(builds, damage):
    first = builds.made()
    builds.shelf.lying = dict.fromkeys(builds.shelf.lying, damage)
    assert builds.made() == first

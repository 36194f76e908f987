"""A project read and planned over and over from what was kept, beside the same from nothing."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from qunce.model.library import Library
from qunce.press.drawn import Drawn
from qunce.reading.records.parsed import ParsedFiles
from qunce.reading.records.project import Reading, read_project
from qunce.site_plan.fragments import DRAWN, DRAWN_OF, SAID
from qunce.site_plan.frame.planned import Audience, PlannedFile, ReadFile
from qunce.site_plan.kept.kept import Keeping, Kept
from qunce.site_plan.kept.lasting import Lasting
from qunce.site_plan.plan import SitePlan, plan_site

ASKING_PAGES = ("help/index.md", "index.md")


class TwoWays:
    """Holds what the next look keeps of the last one."""

    def __init__(
        self, project: Path, files: ParsedFiles | None, kept: Mapping[Audience, Keeping]
    ) -> None:
        self._project = project
        self._config_file = project / "mkdocs.yml"
        self._files = files
        self._kept = kept

    @classmethod
    def in_one_process(cls, project: Path) -> "TwoWays":
        """As a preview goes on."""
        return cls(project, ParsedFiles(), {audience: Kept() for audience in Audience})

    @classmethod
    def on_the_disk(cls, project: Path, folder: Path) -> "TwoWays":
        """As one build follows another: all that is kept lies in a folder."""
        return cls(project, None, dict.fromkeys(Audience, Lasting(Drawn(folder))))

    def differences(self, *audiences: Audience) -> list[str]:
        """What the two ways disagree about, once the project has been edited."""
        ours, fresh = read_project(self._config_file, self._files), read_project(self._config_file)
        readings = self._readings(ours, fresh)
        return [*readings, *self._plans(ours.library, fresh.library, audiences)]

    @property
    def is_refused(self) -> bool:
        """Whether no site can be planned of the project as it is now."""
        return read_project(self._config_file, self._files).library is None

    def _readings(self, ours: Reading, fresh: Reading) -> Iterator[str]:
        if ours.problems != fresh.problems:
            yield "problems"
        if ours.library != fresh.library:
            yield "library"

    def _plans(
        self, ours: Library | None, fresh: Library | None, audiences: Iterable[Audience]
    ) -> Iterator[str]:
        if ours is None or fresh is None:
            return
        for audience in audiences:
            kept = plan_site(
                ours, as_of=ours.last_recorded(), audience=audience, kept=self._kept[audience]
            )
            anew = plan_site(fresh, as_of=fresh.last_recorded(), audience=audience)
            for what in _wrong(kept, anew, self._read):
                yield f"{audience} {what}"

    def _read(self, path: str) -> bytes:
        return (self._project / path).read_bytes()


def _wrong(kept: SitePlan, anew: SitePlan, read: ReadFile) -> Iterator[str]:
    if kept.nav != anew.nav:
        yield "navigation"
    files = {file.uri: file for file in kept.files}
    if [*files] != [file.uri for file in anew.files]:
        yield "list of files"
        return
    for file in anew.files:
        other = files[file.uri]
        if (other.source, other.edit) != (file.source, file.edit):
            yield f"{file.uri} comes from elsewhere"
        if _content(other, read) != _content(file, read):
            yield file.uri
    for request in _requests(anew):
        if kept.fragment(*request) != anew.fragment(*request):
            yield f"fragment {request}"


def _content(file: PlannedFile, read: ReadFile) -> str | bytes | None:
    return file.assemble(read) if file.assemble else file.content


def _requests(plan: SitePlan) -> Iterator[tuple[str, str, str]]:
    library = plan.site.library
    ids = (*library.playbooks, *library.snippets, *library.people, "")
    for page in ASKING_PAGES:
        yield from ((name, "", page) for name in DRAWN)
        yield from ((name, id, page) for name in DRAWN_OF for id in ids)
        yield from (("agenda", f"person={id}", page) for id in library.people)
        yield from ((name, id, page) for name in SAID for id in ids)

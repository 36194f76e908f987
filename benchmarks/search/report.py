"""The tables printed at the end of a run."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.search.measure import Measured, percentiles
from benchmarks.search.scores import DEPTH, Asked, Score, score
from benchmarks.search.seconds import Seconds

CLASS_WIDTH = 16
CELL_WIDTH = 24


def report(results: Sequence[Measured], build: Seconds) -> Iterator[str]:
    """Scores by class, then what they cost."""
    yield row("", (result.contender.name for result in results))
    yield row("", ("MRR   S@1 S@3 S@10 zero" for _ in results))
    for kind in kinds(results[0].asked):
        of_kind = [[one for one in r.asked if one.query.kind == kind] for r in results]
        yield row(f"{kind} {len(of_kind[0])}", (cell(score(asked)) for asked in of_kind))
    yield row(f"all {len(results[0].asked)}", (cell(score(r.asked)) for r in results))
    yield ""
    for name, value in costs(build):
        yield row(name, (value(result) for result in results))


def kinds(asked: Iterable[Asked]) -> list[str]:
    """The classes in the order they were asked."""
    return list(dict.fromkeys(one.query.kind for one in asked))


def cell(scored: Score) -> str:
    """MRR as a fraction, the rest in percent."""
    shares = (scored.first, scored.third, scored.tenth, scored.nothing)
    first, third, tenth, nothing = (f"{share:.0%}".rstrip("%") for share in shares)
    return f"{scored.mrr:.2f}  {first:>3} {third:>3} {tenth:>4} {nothing:>4}"


def costs(build: Seconds) -> list[tuple[str, Callable[[Measured], str]]]:
    """The rows of the second table."""
    return [
        ("before focus", lambda r: size(r.before_focus) if r.contender.has_box else "no box"),
        ("first result", lambda r: size(r.desktop.size)),
        ("  on a desk", lambda r: f"{r.desktop.milliseconds:.0f} ms"),
        ("  on a phone", lambda r: f"{r.phone.milliseconds:.0f} ms"),
        ("warm p50 p95", lambda r: percentiles(r.asked)),
        ("index, gzip", lambda r: f"{size(r.index[0])}, {size(r.index[1])}"),
        ("indexing CPU", lambda r: indexing(r.contender.indexing.cpu, build.cpu)),
        ("  on the clock", lambda r: indexing(r.contender.indexing.wall, build.wall)),
        ("file://", offline),
    ]


def size(count: float) -> str:
    """Bytes in the unit of the goals."""
    return f"{count / 1000:.1f} kB"


def indexing(added: float, without: float) -> str:
    """Seconds, and their share of a build with that index; a site that came built tells neither."""
    total = without + added
    return f"{added:.1f} s, {added / total:.0%}" if total else "not built here"


def offline(result: Measured) -> str:
    """Whether the disk answers as the server does."""
    pairs = list(zip(result.asked, result.offline, strict=True))
    if not any(disk.pages for _, disk in pairs):
        return "no results"
    same = sum(http.pages == disk.pages for http, disk in pairs)
    asked = f"{same} of {len(pairs)} the same"
    return f"{asked}, {result.requests_offline} req." if result.requests_offline else asked


def beside(result: Measured, engine: Sequence[Asked], again: Sequence[Asked]) -> str:
    """What the engine behind the box says when it is called directly, and once more."""
    same = sum(
        a.pages[:DEPTH] == b.pages[:DEPTH] for a, b in zip(result.asked, engine, strict=True)
    )
    return (
        f"{result.contender.name} without the box: MRR {score(engine).mrr:.2f}, {same} of "
        f"{len(engine)} answers as the box shows them; p50 p95 {percentiles(engine)}, "
        f"with the shards loaded {percentiles(again)}"
    )


def row(name: str, cells: Iterable[str]) -> str:
    """One line of a table."""
    line = f"{name:<{CLASS_WIDTH}}" + "".join(f"{text:<{CELL_WIDTH}}" for text in cells)
    return line.rstrip()


def misses(result: Measured) -> Iterator[str]:
    """Queries for development whose page does not come first, as a list in Markdown."""
    for one in result.asked:
        if one.query.split == "dev" and one.rank != 1:
            wanted = " | ".join(sorted(one.query.pages))
            shown = ", ".join(one.pages[:3]) or "nothing"
            yield f"- {one.query.kind}: `{one.query.text}` rank {one.rank}; wants {wanted}; shows {shown}"

"""Builds of one corpus with different search plugins, and what they cost."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.search.corpus import Corpus, with_search
from benchmarks.search.seconds import Seconds, seconds

ROUNDS = 3
"""Each build runs so often, in turns, and the median counts."""

BUILT_AT = "1795320000"
"""2026-11-22 12:00 in Shanghai: the sample season stands still."""

QUNCE = "  - qunce-search\n"

MATERIAL = """\
  - search:
      lang: zh
      # The last two parts cut between Han and Latin: without them kmp算法 finds nothing.
      separator: '[\\s\\u200b\\-_,:!=\\[\\]()"`/，。；：！？、（）【】《》“”…]+|\\.(?!\\d)|\
(?<=[A-Za-z0-9_+])(?=[\\u4e00-\\u9fff])|(?<=[\\u4e00-\\u9fff])(?=[A-Za-z0-9])'
"""

PLUGINS = {"plain": "", "qunce": QUNCE, "material": MATERIAL}


@dataclass(frozen=True, slots=True)
class Build:
    """A finished site and the seconds its build took, on the CPU and on the clock."""

    site: Path
    took: Seconds


def builds(corpus: Corpus) -> dict[str, Build]:
    """The corpus without search, with ours and with Material's."""
    rounds = [[build(corpus, name) for name in PLUGINS] for _ in range(ROUNDS)]
    return {
        name: Build(site(corpus, name), middle(times))
        for name, times in zip(PLUGINS, zip(*rounds, strict=True), strict=True)
    }


def as_built(site: Path) -> dict[str, Build]:
    """A site that came as it is, under every name; its builds took no time that was measured."""
    return dict.fromkeys(PLUGINS, Build(site.resolve(), Seconds(0, 0)))


def middle(times: Sequence[Seconds]) -> Seconds:
    """The median of each."""
    return Seconds(median(time.cpu for time in times), median(time.wall for time in times))


def site(corpus: Corpus, name: str) -> Path:
    """Where the build with a plugin goes."""
    return corpus.folder / f"site-{name}"


def build(corpus: Corpus, name: str) -> Seconds:
    """One clean build in a process of its own."""
    folder = site(corpus, name)
    shutil.rmtree(folder, ignore_errors=True)
    (corpus.folder / "mkdocs.yml").write_text(with_search(corpus.config, PLUGINS[name]), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict"]
    environment = {"SOURCE_DATE_EPOCH": BUILT_AT, "NO_MKDOCS_2_WARNING": "1"}
    return seconds([*command, "--site-dir", str(folder)], corpus.folder, environment)

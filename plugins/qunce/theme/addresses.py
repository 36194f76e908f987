"""The addresses that the theme and the engine below it fill, whatever the content is."""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from qunce.theme.bundles import BUNDLES, TEMPLATES

BASE = "material"
"""The theme that ours is laid over. It is looked for, not loaded: a check needs no engine."""

ENGINE = ("404.html", "sitemap.xml", "sitemap.xml.gz")
SEARCH = ("search/search_index.json", "assets/qunce-search")
"""The index of the theme's own search, and the folder of ours."""


def taken_addresses() -> Mapping[str, str]:
    """Address → what to call its owner, as in “网址 sitemap.xml 是…”."""
    base = find_spec(BASE)
    folders = [
        Path(folder, "templates") for folder in (base and base.submodule_search_locations) or ()
    ]
    return {
        **{address: "主题的" for folder in folders for address in _static(folder)},
        **dict.fromkeys((*BUNDLES, *_static(TEMPLATES)), "站点自己的样式和程序的"),
        **dict.fromkeys(ENGINE, "生成站点的程序的"),
        **dict.fromkeys(SEARCH, "搜索的"),
    }


def _static(templates: Path) -> Iterator[str]:
    """What a theme publishes as it is."""
    for file in (templates / "assets").rglob("*"):
        if file.is_file():
            yield file.relative_to(templates).as_posix()

"""Handing the site's fragments to the Markdown extension, which cannot ask for them."""

from collections import defaultdict
from collections.abc import Callable
from itertools import chain

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from qunce.site_plan.fragments import FragmentRequest

EXTENSION = "qunce"


class RecordedFragments:
    """The fragments of a site, and what each page asked for while a build went on."""

    def __init__(self, fragment: Callable[[str, str, str], str | None]) -> None:
        self._fragment = fragment
        self._requests: defaultdict[str, set[FragmentRequest]] = defaultdict(set)
        self._names: dict[str, set[str]] = {}

    def __call__(self, name: str, argument: str, page_uri: str) -> str | None:
        """What the site answers; the question is kept."""
        self._requests[page_uri].add(FragmentRequest(page_uri, name, argument))
        self._names.setdefault(page_uri, set()).add(argument if name == "block" else name)
        return self._fragment(name, argument, page_uri)

    def asked_by(self, page_uri: str) -> frozenset[str]:
        """The names of the fragments that a page asked for, and of the blocks it holds."""
        return frozenset(self._names.get(page_uri, ()))

    def asked(self, page_uri: str) -> tuple[tuple[str, str, str], ...]:
        """The arguments of every question a page asked, as a cache of pages wants to know them."""
        return tuple(
            sorted((one.name, one.argument, one.page_uri) for one in self._requests[page_uri])
        )

    @property
    def requests(self) -> tuple[FragmentRequest, ...]:
        """Every question once, sorted, so that the order of pages leaves no trace."""
        return tuple(sorted(chain.from_iterable(self._requests.values())))


def hand_to_extension(fragments: RecordedFragments, config: MkDocsConfig) -> None:
    """Set the extension's `fragment`; raises PluginError where mkdocs.yml does not list it.

    It is listed there, not added here, so that an engine without plugins runs it too.
    """
    if EXTENSION not in config.markdown_extensions:
        raise PluginError("mkdocs.yml 的 markdown_extensions 里没有 qunce，加一行 - qunce")
    options = config.mdx_configs.get(EXTENSION, {})
    config.mdx_configs[EXTENSION] = {**options, "fragment": fragments}

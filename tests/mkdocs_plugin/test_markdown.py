from functools import partial

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from qunce.mkdocs_plugin.markdown import RecordedFragments, hand_to_extension
from qunce.site_plan.fragments import FragmentRequest, fragment
from tests.builders import make_library
from tests.site_plan.planning import site_of

SITE = site_of(make_library())


def test_questions_are_answered_as_by_the_site_and_kept_once_in_order():
    fragments = RecordedFragments(partial(fragment, SITE))
    for page in ("b.md", "a.md", "b.md"):
        assert fragments("stage-map", "", page) == fragment(SITE, "stage-map", "", page)
    assert fragments("snippet", "no-such", "a.md") is None
    assert fragments.requests == (
        FragmentRequest("a.md", "snippet", "no-such"),
        FragmentRequest("a.md", "stage-map", ""),
        FragmentRequest("b.md", "stage-map", ""),
    )


def test_the_extension_must_be_listed_in_the_projects_own_configuration():
    with pytest.raises(PluginError, match="markdown_extensions 里没有 qunce"):
        hand_to_extension(RecordedFragments(partial(fragment, SITE)), MkDocsConfig())


def test_options_beside_the_fragments_stay():
    config = MkDocsConfig()
    config.markdown_extensions = ["qunce"]
    config.mdx_configs = {"qunce": {"page_uri": "index.md"}}
    fragments = RecordedFragments(partial(fragment, SITE))
    hand_to_extension(fragments, config)
    assert config.mdx_configs["qunce"] == {"page_uri": "index.md", "fragment": fragments}

"""Handing the site to the Markdown extension, which cannot ask for it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from qunce.site_plan.frame.site import Site

EXTENSION = "qunce"


def hand_to_extension(site: Site, config: MkDocsConfig) -> None:
    """Set the extension's `site`; raises PluginError where mkdocs.yml does not list it.

    It is listed there, not added here, so that an engine without plugins runs it too.
    """
    if EXTENSION not in config.markdown_extensions:
        raise PluginError("mkdocs.yml 的 markdown_extensions 里没有 qunce，加一行 - qunce")
    config.mdx_configs[EXTENSION] = {**config.mdx_configs.get(EXTENSION, {}), "site": site}

"""The way the site is served, as MkDocs has it once every plugin has had its say."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from qunce.model.serving import Addresses

SHIM = "iframe-worker"
"""What Material's plugin `offline` has pages fetch from another site for Material's own search."""


def refuse_other_way(config: MkDocsConfig, planned: Addresses) -> None:
    """Raise PluginError where pages get other addresses than those the plan links to.

    A command-line option, another plugin or an inherited file can have changed them.
    """
    if config.use_directory_urls != planned.directory_urls:
        wanted = str(config.use_directory_urls).lower()
        raise PluginError(
            f"use_directory_urls 在别处被改成了 {wanted}，页面之间的链接会断："
            f"在 mkdocs.yml 里写 use_directory_urls: {wanted}，不用命令行选项或别的文件改它"
        )


def stay_at_home(config: MkDocsConfig) -> None:
    """Let no page ask another site for a script that qunce-search does without."""
    scripts = config.extra.get("polyfills") or []
    config.extra["polyfills"] = [script for script in scripts if SHIM not in str(script)]

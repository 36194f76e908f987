"""Our templates, styles and scripts, laid over whatever theme the site uses."""

from mkdocs.config.defaults import MkDocsConfig

from qunce.theme.bundles import STYLES, TEMPLATES


def lay_over(config: MkDocsConfig) -> None:
    """Put our theme in front of the site's own, but behind what its author overrides."""
    directories = config.theme.dirs
    if str(TEMPLATES) not in directories:
        directories.insert(1 if config.theme.custom_dir else 0, str(TEMPLATES))
    if STYLES not in config.extra_css:
        config.extra_css = [STYLES, *config.extra_css]

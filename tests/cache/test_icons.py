"""A picture that extensions put into pages is part of them, wherever it lies."""

from mkdocs.config import load_config

from qunce_cache.code import code_digest
from qunce_cache.rendering import icon_folders
from tests.cache.building import SmallSite

EMOJI = """\
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
      options:
        custom_icons: [{folder}]
"""


def test_an_icon_that_is_drawn_anew_is_another_code_of_the_pages(tmp_path):
    # Not built: Material itself keeps pictures until its process ends.
    icon = tmp_path / "icons/own/flower.svg"
    icon.parent.mkdir(parents=True)
    config = SmallSite(tmp_path / "site").config(cached=True)
    text = config.read_text("utf-8").partition("markdown_extensions:")[0]
    config.write_text(text + EMOJI.format(folder=icon.parents[1]), encoding="utf-8")
    options = load_config(str(config)).mdx_configs
    icon.write_text("<svg/>")
    before = code_digest(icon_folders(options))
    icon.write_text("<svg width='2'/>")
    assert code_digest(icon_folders(options)) != before

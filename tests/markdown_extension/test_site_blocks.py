import pytest

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.site_blocks import SITE_BLOCKS
from qunce.markdown_extension.text_blocks import TEXT_BLOCKS
from qunce.reading.markdown.blocks import BLOCKS
from tests.markdown_extension.converting import PAGE, converted, engine


def told_back(name: str, argument: str, page_uri: str) -> str:
    return f"<div>{name}({argument}) @ {page_uri}</div>"


@pytest.mark.parametrize(
    ("block", "asked"),
    [
        ("stage-map", "stage-map()"),
        ("snippet | share-notice", "snippet(share-notice)"),
        (
            "agenda\n    series: sunday-share\n    group: florist-a",
            "agenda(series=sunday-share&group=florist-a)",
        ),
    ],
)
def test_a_block_is_replaced_by_what_the_function_says(block, asked):
    html = engine(told_back).convert(f"前文。\n\n/// {block}\n///\n\n后文。\n")
    assert html == f"<p>前文。</p>\n<div>{asked} @ {PAGE}</div>\n<p>后文。</p>"


def test_blocks_in_code_are_text():
    assert "<pre>" in converted("```\n/// stage-map\n///\n```\n")


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("snippet | no-such", "没有叫“no-such”的文案"),
        ("checklist | no-such", "没有叫“no-such”的手册"),
    ],
)
def test_a_record_that_does_not_exist_stops_the_page(block, message):
    with pytest.raises(BlockError, match=message):
        converted(f"/// {block}\n///\n")


def test_a_block_the_site_does_not_know_stops_the_page():
    with pytest.raises(BlockError, match="/// stage-map：这个站点没有这一块"):
        engine(lambda *_: None).convert("/// stage-map\n///\n")


def test_words_inside_a_block_stop_the_page():
    with pytest.raises(BlockError, match="里面不写内容"):
        converted("/// stage-map\n多余的话\n///\n")


def test_a_page_with_a_block_fails_where_no_plugin_ran():
    with pytest.raises(BlockError, match="群策插件没有运行"):
        engine().convert("/// stage-map\n///\n")


def test_a_page_without_blocks_needs_no_plugin():
    assert engine().convert("正文。") == "<p>正文。</p>"


def test_every_block_that_reading_lets_pass_is_there():
    names = {block.NAME for block in (*SITE_BLOCKS, *TEXT_BLOCKS)}
    assert names == set(BLOCKS)

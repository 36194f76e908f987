import pytest

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.qa_block import QaBlock
from qunce.markdown_extension.site_blocks import SITE_BLOCKS
from qunce.reading.markdown.blocks import BLOCKS
from qunce.site_plan.handbook.embedded import embedded_checklist, embedded_snippet
from qunce.site_plan.handbook.stage_map import stage_map
from qunce.site_plan.schedule.schedule_pages import agenda_block, calendar_block
from qunce.site_plan.shares.summary_pages import summary_list
from qunce.site_plan.today.overdue import overdue_block
from tests.builders import make_library, make_playbook, make_share, make_snippet, make_summary
from tests.markdown_extension.converting import PAGE, converted, engine, site_of

LIBRARY = make_library(make_share(), make_summary(), make_snippet(), make_playbook())
SITE = site_of(LIBRARY)


@pytest.mark.parametrize(
    ("block", "fragment"),
    [
        ("snippet | share-notice", embedded_snippet(LIBRARY.snippets["share-notice"], PAGE)),
        ("checklist | guest-share", embedded_checklist(LIBRARY.playbooks["guest-share"], PAGE)),
        ("summaries", summary_list(SITE, SITE.summaries(), PAGE)),
        ("stage-map", stage_map(SITE, PAGE)),
        ("calendar", calendar_block(SITE, PAGE)),
        ("agenda", agenda_block(SITE, PAGE)),
        ("overdue", overdue_block(SITE, PAGE)),
    ],
)
def test_a_block_is_replaced_by_its_fragment(block, fragment):
    html = converted(f"前文。\n\n/// {block}\n///\n\n后文。\n", LIBRARY)
    assert html == f"<p>前文。</p>\n{fragment}\n<p>后文。</p>"


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


def test_words_inside_a_block_stop_the_page():
    with pytest.raises(BlockError, match="里面不写内容"):
        converted("/// stage-map\n多余的话\n///\n")


def test_a_page_with_a_block_fails_where_no_plugin_ran():
    with pytest.raises(BlockError, match="群策插件没有运行"):
        engine().convert("/// stage-map\n///\n")


def test_a_page_without_blocks_needs_no_plugin():
    assert engine().convert("正文。") == "<p>正文。</p>"


def test_every_block_that_reading_lets_pass_is_there():
    names = {block.NAME for block in SITE_BLOCKS} | {QaBlock.NAME}
    assert names == set(BLOCKS)

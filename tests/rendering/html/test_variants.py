from qunce.model.checklist import ChecklistItem
from qunce.model.people import PLATFORM_TITLES, Platform
from qunce.model.platforms.known import ABILITIES
from qunce.model.platforms.steps import STEPS
from qunce.rendering.html.variants import step_variants, variants_html
from qunce.rendering.text.markdown_tree import html_tree


def test_every_platform_has_a_sentence_for_every_ability():
    assert len(STEPS) == len(ABILITIES) + 1
    for id, steps in STEPS.items():
        assert list(steps) == list(PLATFORM_TITLES), id
        assert all(step.endswith("。") for step in steps.values()), id


def test_where_nothing_was_found_the_sentence_says_so_and_what_works_everywhere():
    assert STEPS["size"][Platform.DINGTALK] == (
        "没有查到，先在自己手机上试。不行就满之前先开二群，提前说好谁去哪边。"
    )


def test_a_block_shows_all_platforms_under_their_names_and_the_day_they_were_looked_up():
    tree = html_tree(variants_html("files"))
    assert [heading.text for heading in tree.iter("h4")] == list(PLATFORM_TITLES.values())
    assert [one.get("data-option") for one in tree.iter("div")][1:] == list(PLATFORM_TITLES)
    assert [day.get("datetime") for day in tree.iter("time")] == ["2026-11-28"]


def test_a_step_tells_of_the_platforms_that_it_is_done_on():
    told = step_variants("files", [Platform.QQ, Platform.FEISHU])
    assert [one.text for one in html_tree(told).iter("b")] == ["QQ", "飞书"]
    assert "data-choice" in told


def test_on_one_platform_there_is_nothing_to_choose():
    told = step_variants("files", [Platform.QQ])
    assert STEPS["files"][Platform.QQ] in told
    assert "data-choice" not in told


def test_a_step_that_is_the_same_everywhere_has_no_variants():
    item = ChecklistItem("a", "发公告", None, None, None, required=False, heading=None, line=1)
    assert step_variants(item.varies) == ""

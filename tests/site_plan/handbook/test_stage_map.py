from qunce.model.stage import STAGE_SECTIONS
from qunce.rendering.html.book.stage_map import Stop, stage_map_html
from qunce.site_plan.handbook.stage_map import stage_map
from tests.builders import make_library, make_playbook
from tests.site_plan.planning import site_of

ICE = make_playbook("ice-breaking", section="activate")
SPANNED = {"activate", "retain", "refer"}


def test_stages_are_counted_and_linked_where_there_is_something():
    expected = [
        Stop(
            section.title,
            section.promise,
            1 if section.id == "activate" else 0,
            "playbooks/activate/" if section.id == "activate" else "",
            is_on=section.id in SPANNED,
        )
        for section in STAGE_SECTIONS
    ]
    share = Stop("嘉宾分享", "请来的人讲得好", 1, "playbooks/share/", is_on=True)
    site = site_of(make_library(ICE, make_playbook()))
    assert stage_map(site, "index.md") == stage_map_html(expected, share, "激活、留存、推荐")


def test_no_stage_is_marked_without_guest_sharing():
    assert "is-on" not in stage_map(site_of(make_library(ICE)), "index.md")

import re

import pytest

from qunce.reading.markdown.blocks import BLOCKS, Argument
from qunce.site_plan.fragments import fragment
from qunce.site_plan.handbook.embedded import embedded_checklist, embedded_snippet
from qunce.site_plan.handbook.stage_map import stage_map
from qunce.site_plan.schedule.schedule_pages import agenda_block, calendar_block
from qunce.site_plan.shares.summary_pages import summary_list
from qunce.site_plan.today.overdue import overdue_block
from tests.builders import (
    make_edition,
    make_group,
    make_library,
    make_person,
    make_playbook,
    make_series,
    make_share,
    make_snippet,
    make_summary,
)
from tests.site_plan.planning import site_of

LIBRARY = make_library(
    make_share(), make_summary(), make_snippet(), make_playbook(), make_edition()
)
SITE = site_of(LIBRARY)
PAGE = "help/index.md"
IDS = {
    Argument.NONE: "",
    Argument.PLAYBOOK: "guest-share",
    Argument.SNIPPET: "share-notice",
    Argument.ABILITY: "notice",
    Argument.EXAMPLE: "checkin-question",
}


@pytest.mark.parametrize(
    ("name", "argument", "drawn"),
    [
        ("snippet", "share-notice", embedded_snippet(SITE, LIBRARY.snippets["share-notice"], PAGE)),
        (
            "checklist",
            "guest-share",
            embedded_checklist(SITE, LIBRARY.playbooks["guest-share"], PAGE),
        ),
        ("summaries", "", summary_list(SITE, SITE.summaries(), PAGE)),
        ("stage-map", "", stage_map(SITE, PAGE)),
        ("calendar", "", calendar_block(SITE, PAGE)),
        ("agenda", "", agenda_block(SITE, PAGE)),
        ("overdue", "", overdue_block(SITE, PAGE)),
        ("snippet-url", "share-notice", "../snippets/share-notice/"),
    ],
)
def test_a_name_stands_for_a_part_of_the_page(name, argument, drawn):
    assert fragment(SITE, name, argument, PAGE) == drawn


def test_an_agenda_is_narrowed_to_a_series_a_person_a_group_and_to_what_belongs_to_each():
    library = make_library(
        make_share("sunday", title="周日", series="sunday-share", groups=("florist-a",)),
        make_share("both", title="周日乙群", series="sunday-share", groups=("florist-b",)),
        make_share("guest", title="别人讲", speakers=("other",), groups=("florist-b",)),
        *(make_group(f"florist-{name}") for name in "ab"),
        *(make_series(), make_person(), make_person("other")),
    )

    def titles(options):
        return re.findall("<b>(.*?)</b>", fragment(site_of(library), "agenda", options, PAGE))

    assert titles("series=sunday-share") == ["周日乙群", "周日"]
    assert titles("person=other") == ["别人讲"]
    assert titles("group=florist-b") == ["周日乙群", "别人讲"]
    assert titles("series=sunday-share&group=florist-b") == ["周日乙群"]


def test_every_block_without_text_of_its_own_is_drawn():
    drawn = [
        fragment(SITE, kind.name, IDS[kind.argument], PAGE)
        for kind in BLOCKS.values()
        if not kind.holds_text
    ]
    assert all(drawn)


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("snippet", "no-such"),
        ("checklist", "no-such"),
        ("snippet-url", "no-such"),
        ("stage-map", "guest-share"),
        ("agenda", "series=no-such"),
        ("no-such", ""),
    ],
)
def test_what_the_site_does_not_have_is_none(name, argument):
    assert fragment(SITE, name, argument, PAGE) is None


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("playbooks/share/guest-share.md", "嘉宾分享"),
        ("playbooks/retain/guest-share.md", None),
        (PAGE, None),
    ],
)
def test_a_playbooks_own_page_has_its_title(page, title):
    assert fragment(SITE, "playbook-title", "", page) == title

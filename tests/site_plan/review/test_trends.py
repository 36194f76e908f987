"""The numbers of a series: drawn, and as a table, for whoever may see them."""

import re

from qunce.model.share import Numbers
from qunce.site_plan.frame.planned import Audience
from tests.builders import make_library, make_series, make_share, make_slot
from tests.site_plan.pages import HOSTILE, Elements, front_matter, page, rendered, words

NONE = Numbers()
URI = "series/sunday-share.md"


def held(id, day, numbers=NONE, **changes):
    slot = make_slot(f"2026-{day} 20:30")
    return make_share(id, slot=slot, series="sunday-share", numbers=numbers, **changes)


SHARES = (
    held("a", "10-11", Numbers(signups=46, reads=168)),
    held("b", "10-25"),
    held("c", "11-01", Numbers(signups=41)),
    held("d", "11-08", Numbers(signups=38, reads=121), title=HOSTILE),
)


def series_page(*shares, audience=Audience.INTERNAL):
    return rendered(page(make_library(make_series(), *shares), URI, audience))


def test_each_measure_has_a_drawing_that_says_its_values_and_its_gaps():
    html = series_page(*SHARES)
    said = re.findall(
        r'role="img" aria-labelledby="(\S+) (\S+)"><title id="(.*?)">(.*?)</title>', html
    )
    assert said == [
        ("trend-signups-title", "trend-signups-desc", "trend-signups-title", "报名"),
        ("trend-reads-title", "trend-reads-desc", "trend-reads-title", "总结阅读"),
    ]
    assert "10月11日 168；11月1日 没记；11月8日 121</desc>" in html
    assert "style=" not in html


def test_the_table_has_a_row_for_each_share_that_counted_the_latest_first():
    html = series_page(*SHARES)
    table = words(html[html.index("<table") : html.index("</table>")])
    assert table == (
        "周日分享，记了数的 3 场 哪一场 报名 总结阅读 11月8日 38 121 11月1日 41 没记 10月11日 46 168"
    )
    assert Elements(html).tags.count("script") == Elements(series_page()).tags.count("script")


def test_of_a_single_value_there_is_only_the_table():
    html = series_page(SHARES[0])
    assert "<svg" not in html
    assert "记了数的 1 场" in html


def test_without_numbers_nothing_is_said_and_no_style_is_asked_for():
    assert "走势" not in series_page(SHARES[1])
    library = make_library(make_series(), SHARES[1])
    assert "qunce_styles" not in front_matter(page(library, URI, Audience.INTERNAL))


def test_the_public_sees_no_number_whose_key_is_the_teams():
    assert "走势" not in series_page(*SHARES, audience=Audience.PUBLIC)

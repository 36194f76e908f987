import re

from qunce.model.share import Change, ChangeType, ShareStatus
from qunce.site_plan.frame.planned import Audience
from tests.builders import (
    at,
    make_library,
    make_person,
    make_series,
    make_share,
    make_slot,
    make_summary,
)
from tests.site_plan.pages import HOSTILE, Elements, front_matter, page, planned, rendered, words

URI = "calendar/2026-q4.md"


def a_season(*more):
    return make_library(
        make_share("sunday", series="sunday-share", slot=make_slot("2026-11-22 20:30")),
        make_share("night", series="shop-night", slot=make_slot("2026-11-18 19:30", 60)),
        make_share("single", slot=make_slot("2026-12-19 14:00")),
        make_series(),
        make_series("shop-night", "小店夜谈", weekday=2),
        make_person(),
        *more,
    )


def rows(source):
    """The week of each row, and what stands in its cells."""
    found = re.findall(r'<tr data-week="(.*?)".*?</th>(.*?)</tr>', source)
    return {
        week: [words(cell) for cell in re.findall("<td>(.*?)</td>", cells)] for week, cells in found
    }


def test_a_quarter_has_a_row_for_each_week_and_a_column_for_each_series_by_weekday():
    source = page(a_season(), URI)
    heads = [words(head) for head in re.findall(r'<th scope="col">(.*?)</th>', source)]
    assert [head.split()[0] for head in heads] == ["周", "小店夜谈", "周日分享", "单场"]
    weeks = rows(source)
    assert next(iter(weeks)) == "2026-09-28"
    assert len(weeks) == 14
    night, sunday, single = weeks["2026-11-16"]
    assert night.startswith("11月18日（周三）19:30–20:30 小店夜谈 花店怎样")
    assert sunday.startswith("11月22日（周日）20:30–22:00 周日分享 花店怎样")
    assert (single, weeks["2026-11-23"]) == ("", ["", "", ""])


def test_entries_of_a_week_know_their_place_in_it():
    ranks = re.findall(r"qc-ss qc-rank-(\d)", page(a_season(), URI))
    assert ranks == ["1", "2", "1"]


def test_a_week_names_the_days_of_its_quarter_and_what_is_kept_in_it():
    source = page(a_season(), URI)
    said = [words(head) for head in re.findall(r'<th scope="row".*?>(.*?)</th>', source)]
    assert said[0] == "10月1日–4日"
    assert said[2] == "12日–18日 重阳节"
    assert said[4:6] == ["26日–11月1日", "11月2日–8日 立冬"]
    assert said[-1] == "28日–31日"


def test_what_became_of_a_share_stands_with_it():
    change = Change(at("2026-11-20 10:00"), ChangeType.CANCELLED, "生病")
    off = make_share(
        "off", series="sunday-share", status=ShareStatus.CANCELLED, changes=(change,),
        slot=make_slot("2026-11-29 20:30"),
    )  # fmt: skip
    weeks = rows(page(a_season(off, make_summary("sunday")), URI))
    assert weeks["2026-11-23"][1].endswith("✕ 已取消 生病")
    assert "✓ 有总结" in weeks["2026-11-16"][1]


def test_quarters_lead_to_each_other_and_to_the_months():
    library = a_season(make_share("spring", slot=make_slot("2027-03-07 20:30")))
    assert [uri for uri in planned(library) if "-q" in uri] == [URI, "calendar/2027-q1.md"]
    assert '<a class="qc-btn" href="../2027-q1/">2027年第一季度 →</a>' in page(library, URI)
    assert 'href="../../shares/">按月看</a>' in page(library, URI)
    assert 'href="../2026-q4/">← 2026年第四季度</a>' in page(library, "calendar/2027-q1.md")
    assert '<a href="../calendar/2027-q1/">2027年第一季度</a>' in page(library, "shares/index.md")


def test_what_has_no_day_yet_is_for_the_team():
    idea = make_share("idea", title="轮流讲", status=ShareStatus.IDEA, slot=None)
    assert "轮流讲" not in page(a_season(idea), URI)
    assert "轮流讲" in page(a_season(idea), URI, Audience.INTERNAL)


def test_a_quarter_is_described_and_not_searched():
    matter = front_matter(page(a_season(), URI))
    assert matter["title"] == "2026年第四季度"
    assert matter["description"].endswith("3 场分享。时间都是北京时间。")
    assert matter["search"] == {"exclude": True}


def a_habit(*more):
    """Four Sundays of a series, the last one gone, at the builders' moment."""
    past = [
        make_share(f"s{day}", series="sunday-share", slot=make_slot(f"2026-11-{day:02} 20:30"))
        for day in (1, 8, 15, 22)
    ]
    return make_library(*past, make_series(), make_person(), *more)


def test_evenings_of_a_series_on_which_nobody_speaks_yet_stand_in_its_column():
    source = page(a_habit(), URI)
    weeks = rows(source)
    assert weeks["2026-11-23"] == ["11月29日（周日）20:30 周日分享 空着，排一场 可以排"]
    assert 'href="../../series/sunday-share/"><b>空着，排一场' in source
    assert ">缺东西的</button>" in source


def test_an_evening_that_somebody_is_invited_to_is_not_free():
    invited = make_share(
        "asked", series="sunday-share", status=ShareStatus.INVITED,
        slot=make_slot("2026-11-29 20:30"),
    )  # fmt: skip
    for audience in Audience:
        assert "空着" not in str(rows(page(a_habit(invited), URI, audience))["2026-11-23"])


def test_what_a_share_lacks_and_from_when_its_summary_is_late_stands_with_it():
    bare = make_share("bare", host=None, slot=make_slot("2026-11-25 20:30"))
    source = page(a_habit(bare), URI)
    assert re.search(r"data-lack>还差 \d 项<", source)
    assert 'data-late="2026-11-24" data-late-until="2027-01-23"' in source


def test_hostile_words_stay_words():
    library = make_library(
        make_share(title=HOSTILE, series="sunday-share"), make_series(title=HOSTILE)
    )
    assert "script" not in Elements(rendered(page(library, URI))).tags

import re

from qunce.model.page import Page
from qunce.model.share import Change, ChangeType, ShareStatus
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from qunce.site_plan.schedule.schedule_pages import agenda_block, calendar_block
from tests.builders import (
    AS_OF,
    at,
    make_group,
    make_library,
    make_series,
    make_settings,
    make_share,
    make_slot,
)
from tests.site_plan.pages import HOSTILE, Elements, front_matter, page, planned, rendered, words

URI = "shares/index.md"
MOVED = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "出差", at("2026-11-29 20:30"))
CANCELLED = Change(at("2026-11-20 10:00"), ChangeType.CANCELLED, "生病")


def months_on(source):
    return re.findall(r'<section data-month="(.*?)"', source)


def cell(source, day):
    return re.search(rf'<td data-date="{day}"[^>]*>(.*?)</td>', source)[1]


def agenda(source):
    return [words(row) for row in re.findall(r"<li data-k=.*?</li>", source)]


def test_a_share_stands_on_its_day_and_in_the_agenda():
    source = page(make_library(make_share()), URI)
    assert cell(source, "2026-12-06") == (
        '<time datetime="2026-12-06">6</time> <small>廿八</small><span class="qc-ev" data-k="group-florist-a">'
        '<span class="qc-num">20:30</span><br><span><a class="qc-plain" href="florist/"'
        ' aria-label="12月6日 20:30，花店怎样把老顾客变成社群">花店怎样把老顾客变成社群</a>'
        "</span></span>"
    )
    assert agenda(source) == [
        "12月6日（周日）20:30–22:00 花店怎样把老顾客变成社群 林夏（示例） 花艺一群（示例）"
        " 复制时间地点 花店怎样把老顾客变成社群&#10;12月6日（周日）20:30–22:00&#10;花艺一群（示例）"
        "&#10;https://qunce.example/shares/florist/"
    ]


def test_a_moved_share_leaves_a_trace_on_its_old_day():
    source = page(make_library(make_share(changes=(MOVED,))), URI)
    assert months_on(source) == ["2026-11", "2026-12"]
    assert words(cell(source, "2026-11-29")) == "29 廿一 20:30 ✕ 改走 花店怎样把老顾客变成社群"
    assert 'class="qc-off"' in cell(source, "2026-11-29")
    assert words(cell(source, "2026-12-06")) == "6 廿八 20:30 ↻ 已改期 花店怎样把老顾客变成社群"
    assert agenda(source)[0] == (
        "11月29日（周日）20:30 花店怎样把老顾客变成社群 ✕ 改走 改到 12月6日（周日）"
    )


def test_a_share_moved_within_its_day_leaves_no_trace():
    earlier = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "赶车", at("2026-12-06 19:00"))
    source = page(make_library(make_share(changes=(earlier,))), URI)
    assert words(cell(source, "2026-12-06")) == "6 廿八 20:30 ↻ 已改期 花店怎样把老顾客变成社群"


def test_a_cancelled_share_is_struck_and_says_why():
    share = make_share(status=ShareStatus.CANCELLED, changes=(CANCELLED,))
    source = page(make_library(share), URI)
    assert '<span class="qc-ev qc-ev--off"' in cell(source, "2026-12-06")
    assert '<span class="qc-off"><a' in cell(source, "2026-12-06")
    assert agenda(source) == ["12月6日（周日）20:30–22:00 花店怎样把老顾客变成社群 ✕ 已取消 生病"]


def test_a_draft_is_only_on_the_internal_site():
    library = make_library(make_share(status=ShareStatus.CONFIRMED))
    assert months_on(page(library, URI)) == []
    internal = page(library, URI, Audience.INTERNAL)
    assert '<span class="qc-ev qc-ev--draft"' in cell(internal, "2026-12-06")
    assert "只在内部站显示" in internal


def test_the_week_begins_on_monday_and_is_filled_with_its_neighbours():
    source = page(make_library(make_share()), URI)
    days = re.findall(
        r'<td data-date="([^"]*)"( class="[^"]*")?><time datetime=".*?">(.*?)<', source
    )
    assert days[:2] == [
        ("2026-11-30", ' class="is-out"', "11月30日"),
        ("2026-12-01", "", "1"),
    ]
    assert days[-3:] == [
        ("2027-01-01", ' class="is-out"', "1月1日"),
        ("2027-01-02", ' class="is-out is-rest"', "2"),
        ("2027-01-03", ' class="is-out is-rest"', "3"),
    ]
    assert re.findall(r'<th scope="col"><abbr title="(.*?)">(.)</abbr>', source)[0] == (
        "星期一",
        "一",
    )


def captions_of(source):
    captions = re.findall(r"<caption.*?>(.*?)</caption>", source)
    return [re.sub("<.*?>", "", caption) for caption in captions]


def test_the_caption_counts_what_became_of_the_shares():
    library = make_library(
        make_share(changes=(MOVED,)),
        make_share("off", status=ShareStatus.CANCELLED, changes=(CANCELLED,)),
        make_share("plain"),
    )
    captions = captions_of(page(library, URI))
    assert captions == [
        "2026年11月，这个月没有分享，只有改走的。时间都是北京时间。",
        "2026年12月，3 场分享：1 场改期，1 场取消。时间都是北京时间。",
    ]


def test_the_caption_names_other_clocks_than_beijing_s():
    library = make_library(make_share(), settings=make_settings(timezone="Europe/Berlin"))
    (caption,) = captions_of(page(library, URI))
    assert caption == "2026年12月，1 场分享。时间都是 Europe/Berlin 时间。"


def test_the_legend_has_the_tags_that_occur():
    library = make_library(make_share(changes=(MOVED,)))
    legend = re.search(r'<div class="qc-row qc-mute qc-legend".*?</div>', page(library, URI))[0]
    assert words(legend) == "↻ 已改期 ✕ 改走 原来的日子"
    assert "qc-legend" not in page(make_library(make_share()), URI)


def monthly_shares(count):
    slots = [(2026 + number // 12, number % 12 + 1) for number in range(count)]
    return [
        make_share(f"in-{year}-{month}", slot=make_slot(f"{year}-{month:02}-10 20:30"))
        for year, month in slots
    ]


def test_the_index_shows_the_latest_six_months_and_links_every_one():
    library = make_library(*monthly_shares(8))
    source = page(library, URI)
    assert months_on(source) == [f"2026-0{month}" for month in range(3, 9)]
    pages = [uri for uri in planned(library) if re.fullmatch(r"calendar/[\d-]*\.md", uri)]
    assert pages == [f"calendar/2026-0{month}.md" for month in range(1, 9)]
    linked = re.findall(
        r'href="(\.\./calendar/.*?)"', source.split("{ #months }")[1].split("{ #quarters }")[0]
    )
    assert linked == [f"../calendar/2026-0{month}/" for month in range(8, 0, -1)]


def test_a_month_on_the_same_page_is_a_step_and_one_elsewhere_is_a_link():
    steps = re.findall(r'<a class="qc-btn" href="(\S*?)" data-step( data-month-go="\S*")?>(.*?)</a>',
                       page(make_library(*monthly_shares(8)), URI))  # fmt: skip
    assert steps[:2] == [
        ("../calendar/2026-02/", "", "← 2月"),
        ("../calendar/2026-04/", ' data-month-go="2026-04"', "4月 →"),
    ]


def test_a_month_page_leads_to_the_months_beside_it():
    library = make_library(*monthly_shares(13))
    source = page(library, "calendar/2026-12.md")
    steps = re.findall(r'<a class="qc-btn" href="(\S*?)" data-step>(.*?)</a>', source)
    assert steps == [("../2026-11/", "← 11月"), ("../2027-01/", "2027年1月 →")]
    assert front_matter(source)["title"] == "2026年12月排期"
    assert front_matter(source)["search"] == {"exclude": True}
    assert 'href="../../shares/in-2026-12/"' in source


def choices(source):
    return re.findall(r'data-series="(.*?)"', source), re.findall(r'<option value="(.*?)"', source)


def test_one_chooses_by_series_and_by_group():
    library = make_library(
        make_share(series="sunday-share"), make_share("tea", groups=("tea-house",)),
        make_series(), make_group(), make_group("tea-house", "茶馆一群（示例）"),
    )  # fmt: skip
    source = page(library, URI)
    assert choices(source) == (["", "sunday-share"], ["", "florist-a", "tea-house"])
    assert 'data-k="series-sunday-share group-florist-a"' in cell(source, "2026-12-06")


def test_a_month_offers_what_it_shows_and_nothing_else():
    shares = (
        make_share("autumn", slot=make_slot("2026-09-06 20:30"), groups=("readers",)),
        make_share("winter", series="sunday-share"),
        make_share("spring", slot=make_slot("2027-03-07 20:30"), groups=("painters",)),
        make_share("summer", slot=make_slot("2027-06-06 20:30"), groups=("runners",)),
    )
    groups = (make_group(), *(make_group(id) for id in ("readers", "painters", "runners")))
    source = page(make_library(*shares, *groups, make_series()), "calendar/2026-09.md")
    assert choices(source) == (["", "sunday-share"], ["", "florist-a", "readers"])


def test_one_group_needs_no_choice():
    assert choices(page(make_library(make_share()), URI)) == ([], [])


def test_more_months_lie_ahead_of_the_one_the_site_speaks_of_than_behind_it():
    library = make_library(*monthly_shares(24))
    assert months_on(page(library, URI)) == [
        *(f"2026-{month}" for month in ("09", "10", "11", "12")), "2027-01", "2027-02",
    ]  # fmt: skip


def test_the_whole_calendar_and_each_series_can_be_subscribed_to():
    source = page(make_library(make_share(), make_series()), URI)
    first_screen, below = source.split("<section data-month")[0], source.split("{ #subscribe }")[1]
    assert 'href="webcal://qunce.example/calendar.ics">订阅日历' in first_screen
    assert 'id="calendar-url" hidden>webcal://qunce.example/calendar.ics</pre>' in first_screen
    assert 'href="../calendar.ics" download' in first_screen
    assert "点右上角 ···，选“在浏览器打开”" in first_screen
    for feed in ("calendar", "series/sunday-share"):
        assert f'href="webcal://qunce.example/{feed}.ics"' in below
        assert f'href="webcal://qunce.example/{feed}.alarm.ics"' in below
    assert 'href="../changes.xml"' in below


def test_a_site_without_an_address_offers_the_download_only():
    library = make_library(make_share(), settings=make_settings(site_url=""))
    source = page(library, URI)
    assert "webcal" not in source
    assert 'href="../calendar.ics" download' in source


def test_an_empty_schedule_says_so():
    source = page(make_library(), URI)
    assert "<p>还没有排上分享。</p>" in source
    assert "data-month" not in source


def test_an_authored_index_gives_title_and_opening_words():
    authored = Page("content/shares/index.md", URI, "今年的排期", "", (), "周日晚上，八点半。\n")
    source = page(make_library(make_share(), pages=(authored,)), URI)
    assert front_matter(source)["title"] == "今年的排期"
    assert "<h1>今年的排期</h1>\n\n周日晚上，八点半。" in source
    assert planned(make_library(pages=(authored,)))[URI].edit == "content/shares/index.md"


def test_blocks_show_the_same_months_with_addresses_of_their_page():
    site = Site.seen_by(Audience.PUBLIC, make_library(make_share()), AS_OF)
    assert months_on(calendar_block(site, "about.md")) == ["2026-12"]
    assert 'href="../shares/florist/"' in calendar_block(site, "about.md")
    assert len(agenda(agenda_block(site, "about.md"))) == 1
    empty = Site.seen_by(Audience.PUBLIC, make_library(), AS_OF)
    assert calendar_block(empty, "about.md") == agenda_block(empty, "about.md")


def test_hostile_words_stay_words():
    change = Change(at("2026-11-20 10:00"), ChangeType.CANCELLED, HOSTILE)
    share = make_share(
        title=HOSTILE, status=ShareStatus.CANCELLED, changes=(change,), series="sunday-share"
    )
    library = make_library(share, make_group(title=HOSTILE), make_series(title=HOSTILE))
    found = Elements(rendered(page(library, URI)))
    assert "script" not in found.tags
    assert found.headings == ["排期", "2026年12月", "放进自己的日历", "每个月的排期", "一季一览"]
    assert found.tags.count("td") == 35

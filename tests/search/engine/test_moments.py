"""Queries about days, states and people: what pages say of themselves answers them."""

import pytest

NOW = "2026-11-22T19:00:00+08:00"
"""A Sunday evening."""

SHARES = """
  const page = (number, title, said) => ({number, url: `${number}/`, title, ...said});
  const share = (number, title, date, ends, more = {}) =>
    page(number, title, {kind: "分享", date: `${date}+08:00`, ends: `${ends}+08:00`, ...more});
  const pages = [
    page(0, "今日", {today: true}),
    share(1, "花茶", "2026-11-22T20:30", "2026-11-22T22:00", {
      about: ["林夏（示例）", "花店主理人群（示例）"],
      offers: ["报名"],
      messages: [{name: "预告公告"}, {name: "开场主持词"}],
    }),
    share(2, "冷群", "2026-11-27T12:30", "2026-11-27T13:30", {about: ["苏文（示例）"], offers: ["报名"]}),
    share(3, "烘焙", "2026-12-03T19:30", "2026-12-03T20:30", {former: "2026-12-02T19:30+08:00"}),
    share(4, "打卡", "2026-11-15T20:30", "2026-11-15T22:00", {status: "已取消"}),
    share(5, "签到", "2026-11-13T12:30", "2026-11-13T13:30", {about: ["林夏（示例）"], offers: ["回放"]}),
    page(6, "签到", {kind: "总结", date: "2026-11-13", about: ["林夏（示例）"]}),
    page(7, "林夏（示例）", {kind: "人", also: ["花店主"]}),
    page(8, "取消通知", {kind: "文案"}),
    page(9, "花店主理人群（示例）", {kind: "群"}),
    share(10, "寄养", "2026-12-09T19:30", "2026-12-09T20:30", {status: "已延期"}),
    share(14, "夜工", "2026-12-26T23:00", "2026-12-27T01:00"),
    {number: 11, url: "groups/", title: "群"},
    {number: 12, url: "groups/florists/", title: "养花"},
    {number: 13, url: "groups/readers/", title: "读书"},
  ];
"""

ASK = f"""async ([text, now]) => {{
  await qunceSearch.start();
  {SHARES}
  const festivals = [["春节", [20501, 20855]], ["冬至", [20809]]];
  const index = {{pages, festivals, simplified: (text) => text, titles: {{all: [], byTerm: new Map()}}}};
  const asked = await qunceSearch.askedOf(qunceSearch.spell(text, index), index, new Date(now));
  return asked && {{said: qunceSearch.spoken(asked) || "", titles: asked.pages.map(p => p.number)}};
}}"""


@pytest.fixture(scope="module")
def asked(browser, origin):
    page = browser.new_page()
    page.goto(origin)
    yield lambda text, now=NOW: page.evaluate(ASK, [text, now])
    page.close()


@pytest.mark.parametrize(
    ("text", "said", "first"),
    [
        ("今天有分享吗", "今天（11月22日 周日）有 1 场分享", 1),
        ("今晚", "今晚（11月22日 周日）有 1 场分享", 1),
        ("明天", "明天（11月23日 周一）没有分享，下一场", 2),
        ("下周谁分享", "下周（11月23日–29日）有 1 场分享", 2),
        ("本周", "本周（11月16日–22日）有 1 场分享", 1),
        ("周五", "周五（11月27日）有 1 场分享", 2),
        ("下周日", "下周日（11月29日）没有分享，下一场", 3),
        ("12月3日", "12月3日（周四）有 1 场分享", 3),
        ("12/3", "12/3（周四）有 1 场分享", 3),
        ("12.3", "12.3（周四）有 1 场分享", 3),
        ("2026-12-03", "2026-12-03（周四）有 1 场分享", 3),
        ("12.3中午", "12.3（周四）有 1 场分享", 3),
        ("周五中午那场", "周五（11月27日）有 1 场分享", 2),
        ("今天有课吗", "今天（11月22日 周日）有 1 场分享", 1),
        ("12月2日", "12月2日（周三）没有分享，原定这天的一场改到", 3),
        ("11月15日", "11月15日（周日）的分享已取消", 4),
        ("昨天", "昨天（11月21日 周六）没有分享，之前一场", 5),
        ("下一场", "下一场分享", 1),
        ("上次", "上一场分享", 5),
        ("上次的总结", "上一场总结", 6),
        ("最近", "最近一场分享", 1),
        ("即将", "即将开始的分享", 1),
        ("往期", "最近一场往期分享", 5),
        ("林夏 上次", "上一场分享", 5),
        ("林夏什么时候讲", "最近一场分享", 1),
        ("这周日晚上谁讲", "这周日（11月22日）有 1 场分享", 1),
        ("周五那场", "周五（11月27日）有 1 场分享", 2),
        ("周日那场", "周日（11月22日）有 1 场分享", 1),
        ("下下周四", "下下周四（12月3日）有 1 场分享", 3),
        ("两周后", "2周后（11月30日–12月6日）有 1 场分享", 3),
        ("十二月三号", "12月3号（周四）有 1 场分享", 3),
        ("三号晚上七点半", "3号（12月3日 周四）有 1 场分享", 3),
        ("12-03", "12-03（周四）有 1 场分享", 3),
        ("月底还有吗", "月底（11月24日–30日）有 1 场分享", 2),
        ("下月初", "下月初（12月1日–10日）有 1 场分享", 3),
        ("本月还剩几场", "本月（11月22日–30日）有 2 场分享", 1),
        ("年底最后一场", "年底（12月1日–31日）有 1 场分享", 14),
        ("四季度有几场", "4季度（10月1日–12月31日）有 5 场分享", 1),
        ("未来两周", "未来2周（11月22日–12月6日）有 3 场分享", 1),
        ("元旦前还有几场", "元旦前（11月22日–12月31日）有 4 场分享", 1),
        ("今年冬至", "今年冬至（12月22日 周二）没有分享，下一场", 14),
        ("圣诞节那天", "圣诞节（12月25日 周五）没有分享，下一场", 14),
        ("再下一场", "再下一场分享", 2),
        ("最后一场", "排好的最后一场分享", 14),
        ("还有多久开始", "最近一场分享", 1),
        ("几点开始", "最近一场分享", 1),
        ("晚上有吗", "晚上（11月22日 周日）有 1 场分享", 1),
        ("今天要发什么", "今天（11月22日 周日）要做的、要发的，都在“今日”", 0),
        ("明天要做什么", "明天（11月23日 周一）要做的、要发的，都在“今日”", 0),
        ("待办", "要做的、要发的，都在“今日”", 0),
    ],
)
def test_a_moment_is_answered_by_the_page_of_that_day(asked, text, said, first):
    answer = asked(text)
    assert (answer["said"], answer["titles"][0]) == (said, first)


def test_behind_the_last_that_is_planned_that_one_is_named(asked):
    said = "除夕（2027年2月5日 周五）没有分享，之前一场"
    assert asked("除夕") == {"said": said, "titles": [14]}


def test_before_the_first_that_is_known_the_next_from_now_is_named(asked):
    said = "11月2日（周一）没有分享，下一场"
    assert asked("11月2日") == {"said": said, "titles": [1]}


def test_a_day_of_the_month_with_nothing_is_the_next_month_s_where_that_has_something(asked):
    assert asked("26号晚上")["titles"][0] == 14


@pytest.mark.parametrize("text", ["今晚开场白", "下一场的开场", "本周 开场主持词"])
def test_a_text_to_be_sent_is_asked_for_by_the_moment_and_its_name(asked, text):
    assert asked(text) == {"said": "开场主持词，按“花茶”填好", "titles": [1]}


@pytest.mark.parametrize("text", ["上次开场白", "明天开场白", "今晚下雨"])
def test_no_text_is_given_for_a_share_that_is_over_or_of_another_day(asked, text):
    assert asked(text) is None


def test_the_page_about_the_day_comes_first_by_its_name_and_second_by_the_day(asked):
    assert asked("今日")["titles"][0] == 0
    assert asked("今天")["titles"][:2] == [1, 0]


def test_the_day_is_the_one_of_the_site_wherever_the_clock_stands(asked):
    assert asked("今天", "2026-11-26T17:00:00Z")["titles"][0] == 2


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("林夏", [7, 1, 5, 6]),
        ("林夏 总结", [6]),
        ("林夏 分享", [1, 5]),
        ("花店群", [9, 1]),
        ("取消的分享", [4]),
        ("延期的", [10]),
        ("改期的", [3]),
        ("被取消了的那场", [4]),
        ("林夏那场怎么了", [1, 5]),
        ("报名", [1, 2]),
        ("怎么报名", [1, 2]),
        ("有回放的", [5]),
        ("花店主", [7, 1, 5, 6]),
        ("群列表", [11]),
    ],
)
def test_names_kinds_and_states_narrow(asked, text, titles):
    assert asked(text)["titles"] == titles


@pytest.mark.parametrize(
    "text",
    ["每天签到", "每周一", "取消通知", "今天群里很冷清", "版本 12.3.1", "13月40日", "周年", ""],
)
def test_what_asks_for_a_text_is_left_to_the_texts(asked, text):
    assert asked(text) is None


def test_the_week_before_last_is_two_weeks_ago(asked):
    found = asked("上上周五讲的", "2026-11-29T12:00:00+08:00")
    assert (found["said"], found["titles"][0]) == ("上上周五（11月13日）有 1 场分享", 5)

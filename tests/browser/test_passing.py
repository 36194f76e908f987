"""Ticks pass from one device to another: nothing is lost, nothing is written unsaid."""

import json
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from qunce.reading.records.project import read_project
from tests.browser.handbook import REPOSITORY, share_path
from tests.browser.passing import encoded, hash_of, merged

GOLDEN = {
    "qc1.DlUOdwdmbG9yaXN0xWpW": [],
    "qc1.KlUOdwdmbG9yaXN0pj0dAmClKeD3lrANTEZreSroBwGLRTfg95awDWa-ug": [
        ("share/florist/guest-share", {"notice": 1_795_350_000, "qa": -1_795_350_060}),
        ("florist:sent", {"share-notice@a": 1_795_350_000}),
    ],
}
IDS = st.sampled_from(["notice", "opening", "qa", "thanks", "甲"])
TIMES = st.integers(1, 2**31) | st.integers(1_795_000_000, 1_795_000_003)
DONE = st.dictionaries(IDS, TIMES | TIMES.map(lambda time: -time))
LISTS = st.lists(
    st.tuples(st.sampled_from(["share/x/guest-share", "x:sent"]), DONE),
    max_size=2,
    unique_by=lambda entry: entry[0],
)
IN_A_PAGE = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""Each example is one call into a page that is loaded once."""
EVENING = 1_795_350_000


MERGE = """([one, other]) => {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(ids.map((id) => [id, qunce.laterOf(one[id], other[id])]));
}"""


@given(one=DONE, other=DONE)
@IN_A_PAGE
def test_two_lists_are_put_together_as_in_python(scripted, one, other):
    assert scripted.evaluate(MERGE, [one, other]) == merged(one, other)


@given(one=DONE, other=DONE, third=DONE)
def test_it_does_not_matter_who_passes_first_how_often_or_in_which_order(one, other, third):
    assert merged(one, other) == merged(other, one)
    assert merged(one, merged(other, third)) == merged(merged(one, other), third)
    assert merged(one, one) == one
    assert merged(merged(one, other), other) == merged(one, other)


@given(lists=LISTS)
@IN_A_PAGE
def test_a_code_says_what_was_ticked_and_is_the_same_as_in_python(scripted, lists):
    code = encoded("qunce.example", "florist", lists)
    assert code == scripted.evaluate(
        "([s, x, l]) => qunce.encodeTicks(s, x, l)", ["qunce.example", "florist", lists]
    )
    said = scripted.evaluate("code => qunce.decodeTicks(code)", f"接着做：{code}。")
    assert (said["site"], said["share"]) == (hash_of("qunce.example"), "florist")
    assert [(name, sorted(map(tuple, items))) for name, items in said["lists"]] == [
        (hash_of(name), sorted((hash_of(id), time) for id, time in done.items()))
        for name, done in lists
        if done
    ]


@pytest.mark.parametrize("code", GOLDEN)
def test_a_golden_code(scripted, code):
    said = ["qunce.example", "florist", GOLDEN[code]]
    assert encoded(*said) == code
    assert scripted.evaluate("said => qunce.encodeTicks(...said)", said) == code


CODE = encoded("qunce.example", "florist", [("share/florist/guest-share", {"notice": EVENING})])
FAULTS = {
    "nothing of the kind": ("今晚谁主持？", "none"),
    "of a newer page": (CODE.replace("qc1.", "qc2."), "newer"),
    "a megabyte of nonsense": ("qc1." + "A" * 1_000_000, "long"),
    "a letter changed": (CODE[:9] + ("B" if CODE[9] != "B" else "C") + CODE[10:], "broken"),
    "a letter too many": (CODE + "AA", "broken"),
    "another's letters": ("qc1.AAAA", "broken"),
    "no letters at all": ("qc1.", "short"),
}


@pytest.mark.parametrize(("text", "fault"), FAULTS.values(), ids=FAULTS.keys())
def test_what_is_no_code_is_told_apart(scripted, text, fault):
    assert scripted.evaluate("text => qunce.decodeTicks(text)", text) == {"fault": fault}


def test_wherever_a_code_was_cut_off_it_is_refused(scripted):
    cut = [CODE[:end] for end in range(len("qc1."), len(CODE))]
    found = scripted.evaluate("cut => cut.map((code) => qunce.decodeTicks(code).fault)", cut)
    assert set(found) <= {"short", "broken"}
    assert found.count("short") > len(found) / 2


# In the page of a share.


@pytest.fixture
def a_share(handbook):
    return next(s for s in handbook.shares if s.id == "florist-tea-together")


@pytest.fixture
def open_share(page, handbook, a_share):
    # Afterwards its checklist is folded.
    page.clock.set_fixed_time(a_share.slot.start - timedelta(days=3))

    def open_it(fragment=""):
        page.goto("about:blank")
        page.goto(handbook.origin + share_path(a_share) + fragment)
        return page

    return open_it


def code_of(handbook, share, done, site=None, id=None):
    lists = [(f"share/{share.id}/{share.playbook}", done)]
    return encoded(site or handbook.library.settings.site_key, id or share.id, lists)


def status(page):
    return page.locator("[data-run-status]")


def storage(page):
    return page.evaluate("JSON.stringify(localStorage)")


def kept(page, share):
    key = f"qunce:check:v1:share/{share.id}/{share.playbook}"
    return json.loads(page.evaluate("key => localStorage.getItem(key)", key))["done"]


def test_a_link_brings_ticks_says_which_and_can_be_undone(open_share, handbook, a_share):
    page = open_share(f"#{code_of(handbook, a_share, {'notice': EVENING, 'qa': EVENING + 60})}")
    status(page).get_by_text("收下了").wait_for()
    assert status(page).inner_text() == (
        "收下了：整场多了 2 项（发群公告和各渠道预告、转到答疑，先答提前收到的问题）。"
    )
    assert kept(page, a_share) == {"notice": EVENING, "qa": EVENING + 60}
    assert "#" not in page.url
    page.locator("[data-undo]").click()
    assert kept(page, a_share) == {}
    page.reload()
    assert page.locator("[data-item] input:checked").count() == 0


def test_what_is_ticked_here_later_outlives_what_is_brought(open_share, handbook, a_share):
    page = open_share()
    page.locator("[data-item=notice] label").click()
    here = kept(page, a_share)["notice"]
    passed = code_of(handbook, a_share, {"notice": -here + 60, "qa": -EVENING})
    page = open_share(f"#{passed}")
    status(page).get_by_text("收下了").wait_for()
    assert status(page).inner_text() == "收下了，和这里的一样，没有新的。"
    assert kept(page, a_share) == {"notice": here, "qa": -EVENING}


def test_what_one_device_passes_another_takes_in(open_share, open_context, handbook, a_share):
    page = open_share()
    page.locator("[data-item=notice] label").click()
    page.evaluate(
        "list => qunce.marks.set(list, 'share-notice@florist-owners', true)", f"{a_share.id}:sent"
    )
    page.locator("[data-pass]").click()
    page.locator("[data-qr] svg").wait_for()
    page.locator("[data-for=code]").click()
    code = page.evaluate("navigator.clipboard.readText()")
    other = open_context().new_page()
    other.clock.set_fixed_time(a_share.slot.start - timedelta(days=3))
    other.goto(handbook.origin + share_path(a_share))
    other.locator("[data-pass]").click()
    other.locator("#pass-text").fill(f"接力：{code}")
    other.locator("[data-take]").click()
    status(other).get_by_text("收下了").wait_for()
    assert status(other).inner_text() == (
        "收下了：整场多了 1 项（发群公告和各渠道预告）；已发多了 1 条。"
    )
    assert kept(other, a_share) == kept(page, a_share)


REFUSED = {
    "truncated": (lambda h, s: code_of(h, s, {"notice": EVENING})[:-4], "少了后面一段"),
    "another site": (
        lambda h, s: code_of(h, s, {"notice": EVENING}, site="x.example"),
        "另一个站点",
    ),
    "another share": (lambda h, s: code_of(h, s, {"notice": EVENING}, id="other"), "另一场"),
    "newer": (lambda h, s: "qc9.AAAA", "刷新这一页"),  # noqa: ARG005 - called like the others
    "nonsense": (lambda h, s: "甲" * 1_000_000, "太长了"),  # noqa: ARG005 - called like the others
}


def test_what_cannot_be_taken_in_is_refused_in_words_and_nothing_is_written(
    open_share, handbook, a_share
):
    page = open_share()
    page.locator("[data-pass]").click()
    page.locator("[data-qr] svg").wait_for()
    before = storage(page)
    for make, words in REFUSED.values():
        page.locator("#pass-text").evaluate(
            "(field, text) => (field.value = text)", make(handbook, a_share)
        )
        page.locator("[data-take]").click()
        assert status(page).inner_text().startswith("没有收：")
        assert words in status(page).inner_text()
        assert page.locator("[data-undo]").is_hidden()
        assert storage(page) == before


def test_a_code_of_another_share_leads_to_its_page(open_share, handbook, a_share):
    other = next(s for s in handbook.shares if s.id != a_share.id and not s.is_off)
    page = open_share(f"#{code_of(handbook, other, {'notice': EVENING})}")
    page.get_by_role("link", name="到那一场去收").click()
    status(page).get_by_text("收下了").wait_for()
    expect(page).to_have_url(handbook.origin + share_path(other))
    assert kept(page, other) == {"notice": EVENING}


def test_a_usual_evening_fits_a_readable_code():
    """Everything before and during the share ticked, five messages sent to both groups."""
    library = read_project(REPOSITORY / "mkdocs.yml").library
    share = library.shares["florist-tea-together"]
    items = library.playbooks[share.playbook].items
    done = {item.id: EVENING - 4000 * (21 - number) for number, item in enumerate(items[:21])}
    sent = {
        f"share-{name}@{group}": EVENING + 600 * number
        for number, name in enumerate(("notice", "dayahead", "hour", "rules", "closing"))
        for group in share.groups
    }
    lists = [(f"share/{share.id}/{share.playbook}", done), (f"{share.id}:sent", sent)]
    assert len(encoded(library.settings.site_key, share.id, lists)) <= 300

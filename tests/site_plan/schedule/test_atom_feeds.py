"""Atom feeds by the rules of RFC 4287, as an XML parser sees them."""

import re
from datetime import date, datetime
from xml.etree import ElementTree

import pytest

from qunce.model.share import Change, ChangeType, ShareStatus, Visibility
from qunce.model.summary import Correction, SummaryStatus
from qunce.site_plan.frame.planned import Audience
from tests.builders import at, make_library, make_person, make_settings, make_share, make_summary
from tests.site_plan.pages import HOSTILE, planned

ATOM = "{http://www.w3.org/2005/Atom}"
MOVED = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", at("2026-11-29 20:30"))
CANCELLED = Change(at("2026-11-25 09:00"), ChangeType.CANCELLED, "嘉宾生病")


def feed(library, uri="changes.xml", audience=Audience.PUBLIC):
    return ElementTree.fromstring(planned(library, audience)[uri].content)


def entries(library, uri="changes.xml", audience=Audience.PUBLIC):
    return feed(library, uri, audience).findall(f"{ATOM}entry")


def said(element, name):
    return element.findtext(f"{ATOM}{name}")


def a_full_library():
    return make_library(
        make_share(changes=(MOVED,)),
        make_share("off", title="健身群打卡", status=ShareStatus.CANCELLED, changes=(CANCELLED,)),
        make_share("held"),
        make_summary(
            "held",
            published=date(2026, 12, 8),
            corrections=(Correction(date(2026, 12, 12), "改一个数"),),
        ),
        make_person(),
    )


@pytest.mark.parametrize("uri", ["changes.xml", "summaries.xml"])
def test_a_feed_has_what_rfc_4287_asks_for(uri):
    root = feed(a_full_library(), uri)
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", said(element, "id"))
        assert re.fullmatch(r"[\dT:-]{19}Z", said(element, "updated"))
        datetime.fromisoformat(said(element, "updated"))
        links = {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}
        assert links["alternate"].startswith("https://qunce.example/")
    assert root.find(f"{ATOM}author/{ATOM}name").text
    ids = [said(entry, "id") for entry in root.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids) > 0
    assert said(root, "updated") == max(said(e, "updated") for e in root.iter(f"{ATOM}entry"))


def test_a_change_says_from_when_to_when_and_why_the_latest_first():
    off, moved = entries(a_full_library())
    assert (said(off, "title"), said(off, "updated")) == (
        "取消：健身群打卡",
        "2026-11-25T01:00:00Z",
    )
    assert said(moved, "content") == (
        "原定：2026年11月29日（周日）20:30\n现在：2026年12月6日（周日）20:30–22:00\n原因：嘉宾出差"
    )


def test_an_entry_keeps_its_id_whatever_becomes_of_title_and_time():
    before = make_library(make_share(changes=(MOVED,)))
    after = make_library(make_share(title="改了名字", changes=(MOVED, CANCELLED)))
    (known,) = entries(before)
    assert said(known, "id") in [said(entry, "id") for entry in entries(after)]
    assert said(feed(before), "id") == said(feed(after), "id")


def test_a_corrected_summary_is_new_again():
    (entry,) = entries(a_full_library(), "summaries.xml")
    assert said(entry, "published") == "2026-12-07T16:00:00Z"
    assert said(entry, "updated") == "2026-12-11T16:00:00Z"
    assert said(entry, "content").endswith("\n更正（2026-12-12）：改一个数")


def test_a_summary_whose_day_nobody_noted_is_as_old_as_its_share_and_not_as_its_approval():
    (entry,) = entries(make_library(make_share(), make_summary()), "summaries.xml")
    assert said(entry, "published") == "2026-12-06T14:00:00Z"


@pytest.mark.parametrize("audience", Audience)
def test_what_is_not_public_is_in_no_feed(audience):
    library = make_library(
        make_share(changes=(MOVED,), visibility=Visibility.INTERNAL),
        make_summary(),
        make_share("draft"),
        make_summary("draft", status=SummaryStatus.REVIEW),
    )
    assert entries(library, "changes.xml", audience) == []
    assert entries(library, "summaries.xml", audience) == []


def test_a_feed_of_nothing_is_dated_and_a_site_without_address_has_no_links():
    root = feed(make_library(settings=make_settings(site_url="")))
    assert said(root, "updated") == "2026-11-22T04:00:00Z"
    assert root.findall(f"{ATOM}link") == []


def test_words_of_authors_stay_words():
    change = Change(at("2026-11-20 10:00"), ChangeType.CANCELLED, HOSTILE + "\ufffe")
    (entry,) = entries(make_library(make_share(title=HOSTILE, changes=(change,))))
    assert said(entry, "title") == f"取消：{HOSTILE}"
    assert said(entry, "content").endswith(HOSTILE)
    assert [child.tag for child in entry.iter()].count(f"{ATOM}script") == 0

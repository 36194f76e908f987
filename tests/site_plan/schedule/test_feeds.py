import json

from qunce.model.share import ShareStatus, Visibility
from qunce.site_plan.frame.planned import Audience
from tests.builders import make_library, make_series, make_share, make_slot
from tests.site_plan.pages import HOSTILE, planned

SCRIPT = "assets/qunce/shares.js"


def uids(file):
    lines = file.content.decode().splitlines()
    return [line.removeprefix("UID:") for line in lines if line.startswith("UID:")]


def choices(library):
    text = planned(library)[SCRIPT].content
    return json.loads(text.removeprefix("window.qunceShares = ").removesuffix(";\n"))


def test_there_is_a_feed_of_all_of_each_series_and_of_each_share():
    library = make_library(
        make_share(series="sunday-share"), make_share("tea"), make_series(), make_series("night")
    )
    files = planned(library)
    assert uids(files["calendar.ics"]) == ["florist@qunce.example", "tea@qunce.example"]
    assert uids(files["series/sunday-share.ics"]) == ["florist@qunce.example"]
    assert uids(files["series/night.ics"]) == []
    assert uids(files["shares/tea/share.ics"]) == ["tea@qunce.example"]


def test_the_public_feed_leaves_out_what_is_not_public():
    library = make_library(
        make_share("sure", status=ShareStatus.CONFIRMED),
        make_share("ours", visibility=Visibility.INTERNAL),
    )
    assert uids(planned(library)["calendar.ics"]) == []
    assert "shares/sure/share.ics" not in planned(library)
    assert len(uids(planned(library, Audience.INTERNAL)["calendar.ics"])) == 2


def test_forms_are_offered_the_newest_shares_first():
    library = make_library(
        make_share("old", slot=make_slot("2026-10-01 20:30")),
        make_share("new", title=HOSTILE),
        make_share("draft", status=ShareStatus.CONFIRMED),
    )
    assert list(choices(library)) == ["new", "old"]
    assert choices(library)["new"]["title"] == HOSTILE
    assert choices(library)["new"]["values"]["时间"] == "12月6日（周日）20:30–22:00"


def test_at_most_sixty_shares_are_offered():
    shares = [make_share(f"share-{number:02}") for number in range(70)]
    assert len(choices(make_library(*shares))) == 60


def test_the_script_cannot_be_ended_by_a_title():
    text = planned(make_library(make_share(title="</script>\u2028")))[SCRIPT].content
    assert "</script>" not in text
    assert "\u2028" not in text

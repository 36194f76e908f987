from qunce.model.share import ShareStatus, Visibility
from qunce.site_plan.frame.planned import Audience
from tests.builders import make_library, make_series, make_share
from tests.site_plan.pages import planned


def uids(file):
    lines = file.content.decode().splitlines()
    return [line.removeprefix("UID:") for line in lines if line.startswith("UID:")]


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

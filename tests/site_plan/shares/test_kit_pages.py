from qunce.model.share import ShareStatus
from qunce.site_plan.frame.planned import Audience
from tests.builders import at, make_library, make_person, make_share
from tests.site_plan.pages import HOSTILE, Elements, front_matter, page, planned, rendered, words

URI = "shares/florist/kit.md"
ABROAD = make_person(timezone="Europe/Berlin")


def test_the_team_copies_for_each_guest_what_he_is_to_know():
    source = page(
        make_library(make_share(status=ShareStatus.INVITED), ABROAD), URI, Audience.INTERNAL
    )
    said = words(source)
    assert "# 给嘉宾的说明" in said
    assert "你那边（Europe/Berlin） 12月6日（周日）13:30–15:00" in said
    assert '<button type="button" class="qc-btn" data-copy="#guest-1-text">复制</button>' in source
    assert '<a href="../">花店怎样把老顾客变成社群</a>' in source


def test_it_stands_in_no_search_and_the_share_leads_to_it():
    library = make_library(make_share(), ABROAD)
    matter = front_matter(page(library, URI, Audience.INTERNAL))
    assert (matter["robots"], matter["search"]) == ("noindex", {"exclude": True})
    assert 'href="kit/">给嘉宾的说明' in page(library, "shares/florist/index.md", Audience.INTERNAL)


def test_a_public_site_has_none_nor_a_share_that_is_over_off_or_without_a_guest():
    library = make_library(make_share(), ABROAD)
    assert URI not in planned(library)
    assert "给嘉宾的说明" not in page(library, "shares/florist/index.md")
    assert URI not in planned(library, Audience.INTERNAL, at("2027-01-01 00:00"))
    for share in (make_share(status=ShareStatus.CANCELLED), make_share(speakers=())):
        assert URI not in planned(make_library(share, ABROAD), Audience.INTERNAL)


def test_hostile_words_stay_words():
    library = make_library(make_share(title=HOSTILE), make_person(title=HOSTILE, bio=HOSTILE))
    assert "script" not in Elements(rendered(page(library, URI, Audience.INTERNAL))).tags

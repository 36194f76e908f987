"""选题池: on the team's site alone, the most wanted first."""

from qunce.model.share import ShareStatus, WantedTopic
from qunce.rules.after.ideas import pool, votes_by_share, wishes
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site
from tests.builders import AS_OF, make_library, make_person, make_share, make_slot

IDEA, INVITED = ShareStatus.IDEA, ShareStatus.INVITED
SHARES = (
    make_share("few", title="少人想听", status=IDEA, slot=None, speakers=(), votes=2),
    make_share("many", title="多人想听", status=IDEA, slot=None, votes=9, owner="lin-xia"),
    make_share("dated", title="定了日子", status=IDEA, slot=make_slot(), speakers=(), votes=2),
    make_share("asked", title="问过了", status=INVITED, slot=None),
    make_share("public", title="排好了"),
)


def page(audience, *shares):
    library = make_library(*shares, make_person(availability="周日晚上", timezone="Europe/Berlin"))
    plan = plan_site(library, as_of=AS_OF, audience=audience)
    return {file.uri: str(file.content) for file in plan.files if file.uri.endswith(".md")}, plan


def test_the_most_wanted_come_first_and_then_those_with_a_day():
    assert [share.id for share in pool(SHARES, IDEA, votes_by_share(SHARES))] == [
        "many",
        "dated",
        "few",
    ]


def test_the_page_tells_votes_and_who_sees_to_it():
    pages, plan = page(Audience.INTERNAL, *SHARES)
    text = pages["ideas.md"]
    assert text.index("多人想听") < text.index("定了日子") < text.index("少人想听")
    assert text.index("少人想听") < text.index("已邀请，等回音") < text.index("问过了")
    assert "9 人想听，林夏（示例）跟进" in text
    assert "2 人想听，还没有人跟进" in text
    assert "排好了" not in text
    assert "选题池" in str(plan.nav)


def test_a_public_site_has_no_pool_and_nothing_of_the_teams():
    pages, plan = page(Audience.PUBLIC, *SHARES)
    assert "ideas.md" not in pages
    assert "选题池" not in str(plan.nav)
    everything = "".join(str(file.content) for file in plan.files)
    assert [
        word for word in ("人想听", "周日晚上", "Europe/Berlin", "跟进") if word in everything
    ] == []


def test_there_is_none_without_an_idea():
    assert "ideas.md" not in page(Audience.INTERNAL, SHARES[-1])[0]


def test_the_team_sees_when_a_speaker_can_come():
    text = page(Audience.INTERNAL, *SHARES)[0]["people/lin-xia.md"]
    assert "周日晚上" in text
    assert "Europe/Berlin" in text


ASKED = (
    make_share(
        "held", title="讲过的", wanted=(WantedTopic("轮流讲", 4, "few"), WantedTopic("道谢", 6))
    ),
    make_share("also", title="也讲过", wanted=(WantedTopic("道谢", 3), WantedTopic("生日", 2))),
)


def test_votes_of_surveys_count_for_the_idea_they_name():
    votes = votes_by_share((*SHARES, *ASKED))
    assert (votes["few"], votes["many"], votes["public"]) == (6, 9, 0)
    assert "6 人想听" in page(Audience.INTERNAL, *SHARES, *ASKED)[0]["ideas.md"]


def test_topics_nobody_has_written_down_stand_by_votes_with_where_they_were_asked_for():
    assert [(wish.topic, wish.votes) for wish in wishes(ASKED)] == [("道谢", 9), ("生日", 2)]
    text = page(Audience.INTERNAL, *ASKED)[0]["ideas.md"]
    assert text.index("9 人想听，问自“讲过的”等 2 场") < text.index("2 人想听，问自“也讲过”")
    assert "轮流讲" not in text

from qunce.model.share import ShareStatus
from qunce.rendering.html.link_list import Line
from qunce.rendering.html.share_tag import CANCELLED, DRAFT
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.share_lines import share_line
from tests.builders import make_library, make_person, make_share
from tests.site_plan.planning import site_of


def line_of(share, audience=Audience.PUBLIC):
    people = (make_person(), make_person("he-qing", "何青（示例）"))
    return share_line(site_of(make_library(share, *people), audience), share, "tags/index.md")


def test_a_share_says_when_and_who():
    assert line_of(make_share(speakers=("lin-xia", "he-qing"))) == Line(
        "花店怎样把老顾客变成社群",
        "../shares/florist/",
        about=("12月6日（周日）20:30–22:00，林夏（示例）、何青（示例）",),
    )


def test_a_cancelled_share_is_tagged():
    assert line_of(make_share(status=ShareStatus.CANCELLED)).tags == (CANCELLED,)


def test_an_idea_may_know_neither_time_nor_speaker():
    idea = make_share(status=ShareStatus.IDEA, slot=None, speakers=())
    line = line_of(idea, Audience.INTERNAL)
    assert (line.about, line.tags) == (("时间待定",), (DRAFT,))

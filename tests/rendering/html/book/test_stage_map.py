from qunce.rendering.html.book.stage_map import Stop, stage_map_html

PLAN = Stop("立项", "为谁做", 0, "", is_on=False)
ACTIVATE = Stop("激活", "说出第一句话", 6, "../activate/", is_on=True)
SHARE = Stop("嘉宾分享", "请来的人讲得好", 8, "../share/", is_on=False)


def test_stages_stand_on_a_line_above_the_bracket():
    assert stage_map_html([PLAN, ACTIVATE], SHARE, "激活、留存") == (
        '<ol class="qc-l qc-map">'
        ' <li><a><b>立项</b><span class="qc-only-l">为谁做<br></span></a></li>'
        ' <li class="is-on"><a href="../activate/"><b>激活</b>'
        '<span class="qc-only-l">说出第一句话<br></span>6 篇</a></li>'
        ' <li class="is-span"><a href="../share/">嘉宾分享：用在激活、留存，共 8 篇</a></li> </ol>'
    )


def test_there_is_no_bracket_without_its_playbooks():
    assert "is-span" not in stage_map_html([PLAN], Stop("嘉宾分享", "", 0, "", is_on=False), "激活")

from datetime import date

import pytest

from qunce.model.summary import Correction
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share.summary import corrections_html, neighbours_html, summary_head

SPEAKERS = [Ref("林夏", "../../people/lin-xia/"), Ref("何青")]


@pytest.mark.parametrize(("count", "title"), [(3, "带走三条"), (5, "带走五条"), (12, "带走12条")])
def test_takeaways_are_counted(count, title):
    takeaways = ["先让一个人被看见"] * count
    head = summary_head(speakers=SPEAKERS, authors=[], minutes=6, takeaways=takeaways)
    assert f'<h2 id="takeaways">{title}</h2>' in head
    assert head.count("<li>先让一个人被看见</li>") == count


def test_speakers_and_authors_are_named_and_linked():
    head = summary_head(speakers=SPEAKERS, authors=[Ref("许静", "../x/")], minutes=6, takeaways=[])
    assert head == (
        '<p class="qc-mute"><span class="qc-clause"><a href="../../people/lin-xia/">林夏</a>、何青分享'
        '</span> <span class="qc-sep"></span><span class="qc-clause"><a href="../x/">许静</a>整理'
        '</span> <span class="qc-sep"></span><span class="qc-clause">读完约 6 分钟</span></p>'
    )


def test_a_summary_nobody_signed_says_how_long_it_is():
    head = summary_head(speakers=[], authors=[], minutes=1, takeaways=[])
    assert head == '<p class="qc-mute"><span class="qc-clause">读完约 1 分钟</span></p>'


def test_a_correction_says_when_and_what():
    assert corrections_html([Correction(date(2026, 9, 30), "第三天改为第四天")], 2026) == (
        '<p class="qc-moved"><span class="qc-tag qc-tag--moved">有更正</span> '
        '<time datetime="2026-09-30">9月30日（周三）</time>：第三天改为第四天</p>'
    )


def test_neighbours_lead_both_ways_or_one_or_nowhere():
    earlier, later = Ref("甲", "../../a/"), Ref("乙", "../../b/")
    assert neighbours_html(earlier, later) == (
        '<p class="qc-row" data-neighbours data-search-exclude> <a class="qc-plain" href="../../a/">← 甲</a>'
        ' <a class="qc-plain qc-push" href="../../b/">乙 →</a> </p>'
    )
    assert "→" not in neighbours_html(earlier, None)
    assert neighbours_html(None, None) == ""

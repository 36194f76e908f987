"""Text from elsewhere as Markdown of ours."""

import pytest

from qunce.editor.bodies.pasted import pasted

WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{mso-x:1}</style></head><body>
<!--StartFragment-->
<p class=MsoNormal><b><span lang=ZH-CN style='font-size:16.0pt'>开场</span></b><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.&nbsp;&nbsp;</span>先问好</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.&nbsp;&nbsp;</span>再报名</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>·&nbsp; 不相干</p>
<!--EndFragment--></body></html>
"""
FEISHU = """
<div data-page-id="x"><h1 class="heading-1"><span style="font-weight:600">流程</span></h1>
<div class="ace-line"><span style="font-weight:bold">十分钟前</span>提醒</div>
<ul><li><div>发公告</div></li><li><div>发<a href="https://example.com/a?b=1">链接</a></div></li></ul>
<table><tr><td>情况</td><td>做什么</td></tr><tr><td>迟到</td><td>先放录音</td></tr></table></div>
"""
WECHAT = """
<section style="color:red"><p><span style="font-size:15px">大家好\u200b，</span><strong>今晚</strong>八点</p>
<p><br></p><p><img src="https://mmbiz.example/1.png"></p><p><a href="javascript:alert(1)">点这里</a></p></section>
"""


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (WORD, "**开场**\n\n1. 先问好\n2. 再报名\n3. 不相干"),
        (
            FEISHU,
            "## **流程**\n\n**十分钟前**提醒\n\n- 发公告\n- 发[链接](https://example.com/a?b=1)\n\n"
            "| 情况 | 做什么 |\n| --- | --- |\n| 迟到 | 先放录音 |",
        ),
        (WECHAT, "大家好，**今晚**八点\n\n点这里"),
    ],
    ids=["word", "feishu", "wechat"],
)
def test_only_what_it_says_comes_along(html, markdown):
    assert pasted(html).markdown == markdown


def test_pictures_are_counted_for_they_are_dropped_in_by_hand():
    assert pasted(WECHAT).pictures == 1


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>/// qa | 假的</p>", "\\/// qa | 假的"),
        ("<p>发公告 {#notice required}</p>", "发公告 \\{#notice required}"),
        ("<p>2 * 3 * 4 _x_</p>", r"2 \* 3 \* 4 \_x\_"),
        ("<p># 不是标题</p><p>1. 不是列表</p>", "\\# 不是标题\n\n1\\. 不是列表"),
        ("<script>alert(1)</script><p>字</p>", "字"),
        ("<p>&lt;img src=x onerror=alert(1)&gt;</p>", r"\<img src=x onerror=alert(1)>"),
    ],
)
def test_signs_that_mean_something_to_us_stay_text(html, markdown):
    assert pasted(html).markdown == markdown


def test_markup_nested_without_end_becomes_its_words():
    assert pasted("<div>" * 3000 + "甲<b>乙").markdown == "甲\n乙"

"""A decision whose steps can all be reached, and end in words to send, is told nothing of."""

from qunce.reading.markdown.block_scan import read_blocks
from qunce.reading.markdown.held.checks import check_held
from qunce.reading.markdown.lines import Line, parts_of
from qunce.reading.words.report import Report

TWO_WAYS_TO_ONE_END = """//// decide | 出事了
先看看出了什么事。

## 出了什么事
1. [要赔](#claim)
2. [吵起来了](#calm)

## 查清了吗 {#claim}
* [没有](#calm)
* [查清了](#sorry)

## 停一停 { #calm .wide }
- 不在群里争
- 先私聊

> 两位先停一停。

## 认错 {#sorry}
/// snippet | sorry
///
////
"""


def told_of(text: str) -> list[str]:
    report = Report("")
    lines = [part for part in parts_of(text) if isinstance(part, Line)]
    check_held(read_blocks(lines, report), lines, report)
    return [problem.message for problem in report.problems]


def test_ways_may_meet_and_ends_may_list():
    assert told_of(TWO_WAYS_TO_ONE_END) == []


def test_a_long_chain_is_gone_through():
    steps = [f"### 第 {n} 问 {{#s{n}}}\n- [往前](#s{n + 1})\n- [结束](#end)\n" for n in range(3000)]
    last = "### 最后 {#s3000}\n> 好。\n\n### 结束 {#end}\n> 好。\n"
    assert told_of("//// decide | 长\n" + "\n".join(steps) + last + "////\n") == []
    back = last.replace("> 好。\n\n", "- [回头](#s0)\n- [结束](#end)\n\n", 1)
    assert told_of("//// decide | 长\n" + "\n".join(steps) + back + "////\n") == [
        "decide 块：通到“第 0 问”就绕成了圈"
    ]

from qunce.rendering.text.markdown_tree import html_tree
from tests.markdown_extension.converting import converted

TROUBLE = """
//// decide | 出事了
### 出了什么事 {#what}
挑最像的一样。

- [有顾客要赔](#claim)
- [吵起来了](#calm)

### 先发这一句 {#claim}
> 看到了，**现在**私聊您。
> 今晚 20:00 前有结果。
>
> 1. 先核单
> 2. 再回话

见[群规](index.md)。

### 停一停 {#calm}
/// snippet | share-notice
///
////
"""


def steps():
    return html_tree(converted(TROUBLE)).findall("./div/ol/li")


def test_every_heading_is_a_step_with_what_stands_below_it():
    assert [step.find("./div/h3").get("id") for step in steps()] == ["what", "claim", "calm"]


def test_answers_are_links_to_steps():
    ways = steps()[0].findall("./div/ul[@class='qc-l qc-ways']/li/a")
    assert [(way.get("href"), way.text) for way in ways] == [
        ("#claim", "有顾客要赔"),
        ("#calm", "吵起来了"),
    ]


def test_what_is_quoted_is_copied_letter_for_letter():
    text = "".join(steps()[1].find(".//pre").itertext())
    assert text == "看到了，**现在**私聊您。\n今晚 20:00 前有结果。\n\n1. 先核单\n2. 再回话"


def test_a_snippet_stands_inside_as_on_any_page():
    assert steps()[2].find(".//*[@id='snippet-share-notice']") is not None

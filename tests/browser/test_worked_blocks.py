"""Sums, decisions and judgements: they need a browser that counts, moves the focus and remembers."""

import random
from fractions import Fraction

import pytest
from playwright.sync_api import Page, expect

from qunce.model.sums.calculator import Calculator, Field, Formula, Result, values_of
from qunce.model.sums.term import Name, Number, Operation, Sign, Term
from qunce.model.sums.unit import Unit, quantity
from qunce.rendering.html.book.calculator import sum_data
from qunce.theme.bundles import SCRIPT, STYLES, script_uri, style_uri
from tests.browser.scripts import load_scripts
from tests.calculators import GOLDEN, calculators_of
from tests.markdown_extension.converting import converted
from tests.markdown_extension.test_decide_block import TROUBLE

WORK_OUT = """cases => cases.map(({data, typed}) => {
  const answers = data.fields.map((field, at) => qunce.sum.typed(typed[at], field));
  const values = data.fields.map(({name}, at) => [name, answers[at].value]);
  try { return qunce.sum.results(data.formulas, values); }
  catch (error) { return error.message; }
})"""
NAMES = ("甲", "乙", "丙")
UNITS = ("", "元", "%", "万元")
ERRORS = {ZeroDivisionError: "除数是 0，算不出来", OverflowError: "数太大，算不了"}

EXAM = """
/// judge | 能发吗？
    answer: no
编的。见[群规](index.md)。
///

/// judge | 是广告吗？
    answer: yes
    word: 是
有链接。见[群规](index.md)。
///
"""


def worked_out(page: Page, cases: list[tuple[Calculator, list[str]]]):
    load_scripts(page)
    return page.evaluate(
        WORK_OUT, [{"data": sum_data(one), "typed": typed} for one, typed in cases]
    )


def a_term(source: random.Random, depth: int) -> Term:
    if not depth or source.random() < 0.2:
        number = Fraction(source.randint(0, 10**6), 10 ** source.randint(0, 4))
        return source.choice([Name(source.choice(NAMES)), Number(number)])
    sign = source.choice(list(Sign))
    count = 1 if sign in (Sign.UP, Sign.DOWN, Sign.NEAREST) else 2
    return Operation(sign, tuple(a_term(source, depth - 1) for _ in range(count)))


def a_case(seed: int) -> tuple[Calculator, list[str]]:
    source = random.Random(seed)
    formula = Formula("结果", a_term(source, source.randint(1, 6)), "")
    fields = tuple(Field(name, Unit(source.choice(UNITS)), "") for name in NAMES)
    result = Result("结果", Unit(source.choice(UNITS)), source.randint(0, 2))
    typed = [
        source.choice(["0", "1", f"{source.randint(0, 10**9)}.{source.randint(0, 999)}"])
        for _ in NAMES
    ]
    return Calculator("", (formula,), fields, (result,), (), ()), typed


def in_python(calculator: Calculator, typed: list[str]) -> list[str] | str:
    known = {
        field.name: Fraction(text) * field.unit.scale
        for field, text in zip(calculator.fields, typed, strict=True)
    }
    try:
        values = values_of(calculator.formulas, known)
    except (ZeroDivisionError, OverflowError) as error:
        return ERRORS[type(error)]
    return [result.said(values[result.name]) for result in calculator.results]


def test_random_sums_come_to_the_same(page):
    cases = [a_case(seed) for seed in range(600)]
    expected = [in_python(*case) for case in cases]
    assert worked_out(page, cases) == expected
    assert {str, list} == set(map(type, expected))


def test_the_examples_of_every_golden_case_and_of_the_handbook_come_out(page, handbook):
    texts = [case.read_text(encoding="utf-8") for case in sorted(GOLDEN.iterdir())]
    texts += [playbook.body for playbook in handbook.library.playbooks.values()]
    calculators = [one for text in texts for one in calculators_of(text)]
    cases, expected = [], []
    for one in calculators:
        for _, *cells in one.examples:
            written = dict(zip(one.headings[1:], cells, strict=True))
            cases.append((one, [written[field.name] for field in one.fields]))
            expected.append([quantity(written[result.name]).number for result in one.results])
    said = [[quantity(words).number for words in results] for results in worked_out(page, cases)]
    assert said == expected


@pytest.fixture
def shown(page, handbook):
    """A function: Markdown → a page of the site that holds what it becomes."""
    names = ("calculator", "decide", "judge")
    styles = (STYLES, *map(style_uri, names))
    scripts = (SCRIPT, *map(script_uri, names))
    head = "".join(f'<link rel="stylesheet" href="/{uri}">' for uri in styles)
    foot = "".join(f'<script src="/{uri}"></script>' for uri in scripts)

    def show(markdown: str) -> Page:
        body = f'<main class="md-typeset">{converted(markdown)}</main>'
        html = f"<!doctype html>{head}{body}{foot}"
        url = f"{handbook.origin}worked/"
        page.route(
            url, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8")
        )
        page.goto(url)
        return page

    return show


def test_a_sum_is_worked_out_as_one_types_and_copied_with_its_formula(shown):
    page = shown((GOLDEN / "budget.md").read_text(encoding="utf-8"))
    result = page.get_by_role("status")
    expect(result).to_have_text("签满的人：30 人预算：240 元")
    page.get_by_label("群人数").fill("３５０人")
    expect(result).to_have_text("签满的人：53 人预算：424 元")
    page.get_by_role("button", name="复制这笔账").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").split("\n") == [
        "签到预算",
        "群人数：350 人",
        "预计完成率：15%",
        "单份奖励：8 元",
        "签满的人 = 进一（群人数 × 预计完成率） = 53 人",
        "预算 = 签满的人 × 单份奖励 = 424 元",
    ]


def test_what_is_no_number_is_said_in_words_and_not_copied(shown):
    page = shown((GOLDEN / "budget.md").read_text(encoding="utf-8"))
    page.get_by_label("群人数").fill("-3")
    page.get_by_label("预计完成率").fill("")
    page.get_by_label("单份奖励").fill("八")
    expect(page.get_by_role("status")).to_have_text(
        "“群人数”不能小于 0；“预计完成率”还没填；“单份奖励”只填数字，不认识“八”。"
    )
    expect(page.get_by_role("button", name="复制这笔账")).to_be_disabled()
    expect(page.get_by_label("单份奖励")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("群人数").fill("1，200")
    page.get_by_label("预计完成率").fill("15")
    page.get_by_label("单份奖励").fill("12,5")
    expect(page.get_by_role("status")).to_have_text("“单份奖励”只填数字，不认识“12,5”。")


def test_one_question_at_a_time_to_a_text_that_is_copied_and_back(shown):
    page = shown(TROUBLE)
    tree = page.get_by_role("list", name="出事了")
    expect(tree.get_by_role("heading")).to_have_text(["出了什么事"])
    tree.get_by_role("link", name="有顾客要赔").press("Enter")
    expect(tree.get_by_role("heading", name="先发这一句")).to_be_focused()
    expect(tree.get_by_text("第 1 问　出了什么事")).to_be_visible()
    tree.get_by_role("button", name="复制").click()
    expect(tree.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith(
        "看到了，**现在**私聊您。\n今晚"
    )
    tree.get_by_role("button", name="改第 1 问").press("Enter")
    expect(tree.get_by_role("heading", name="出了什么事")).to_be_focused()
    expect(tree.get_by_role("heading")).to_have_count(1)


def test_a_link_to_an_end_opens_it_with_the_answers_before_it(shown):
    page = shown(TROUBLE)
    page.evaluate("location.hash = 'calm'")
    expect(page.get_by_role("heading", name="停一停")).to_be_visible()
    expect(page.locator("b", has_text="吵起来了")).to_be_visible()
    page.evaluate("location.hash = '%E0%A4%A'")
    expect(page.get_by_role("heading", name="停一停")).to_be_visible()


def test_judgements_are_counted_kept_and_taken_back(shown):
    page = shown(EXAM)
    score = page.get_by_text("/ 2，")
    expect(score).to_have_text("对 0 / 2，还有 2 题没答")
    first = page.get_by_role("group", name="能发吗？")
    expect(first.get_by_text("编的")).to_be_hidden()
    first.get_by_role("button", name="能", exact=True).click()
    expect(first.get_by_role("status")).to_have_text("错，不能。")
    expect(first.get_by_role("button", name="不能")).to_be_disabled()
    expect(first.get_by_role("link", name="群规")).to_be_visible()
    page.get_by_role("group", name="是广告吗？").get_by_role(
        "button", name="是", exact=True
    ).click()
    expect(score).to_have_text("对 1 / 2，答完了")
    again = shown(EXAM)
    expect(again.get_by_text("/ 2，")).to_have_text("对 1 / 2，答完了")
    again.get_by_role("button", name="重来").click()
    expect(again.get_by_text("/ 2，")).to_have_text("对 0 / 2，还有 2 题没答")
    expect(again.get_by_role("group", name="能发吗？").get_by_role("button").first).to_be_focused()

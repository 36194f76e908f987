"""Who is told to send something is given the words; and no words lie about unused."""

import re

import pytest

from qunce.model.checklist import ChecklistItem
from tests.handbook.real import library, rules

SENDS = re.compile(
    r"(?:^|[，；：])(?:再|就|马上|立刻|当天|当晚|紧接着|逐个|私下|群里|在群里|先|一次)*"
    r"(?:发(?![完现生言起货票奖到])|公布|通知|提醒|告诉|邀请|公告)"
    r"|(?<!转)发(?:给|出|[^，；：。]{0,14}(?:通知|公告|提醒|欢迎语|邀请|预告|须知|调查))"
)
"""A part of an item that begins with sending, or has something sent in it."""

SHOWN = re.compile(r"snippets/([a-z0-9-]+)\.md|(?m:^)/// snippet \| ([a-z0-9-]+)")
"""A text that is linked, or stands on the page."""


def is_sending(text: str) -> bool:
    return bool(SENDS.search(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)))


def checklists() -> dict[str, tuple[ChecklistItem, ...]]:
    books = {book.path: book.items for book in library().playbooks.values()}
    return books | {page.path: page.items for page in library().pages}


def test_every_item_that_sends_names_its_text():
    unnamed = [
        f"{path}:{item.line}：“{item.text}”没有写 snippet=…"
        for path, items in checklists().items()
        for item in items
        if is_sending(item.text) and not item.snippet and f"{path}/{item.id}" not in rules("sends")
    ]
    assert unnamed == []


@pytest.mark.parametrize(
    "text",
    [
        "发群公告和各渠道预告",
        "第 7 天，在群里公布结果",
        "变了就发变更通知",
        "把总结发给嘉宾，等到明确的“可以发”",
        "开讲前一天，提醒报名的人",
        "新人进群 10 分钟内发欢迎语",
        "查清之后，[告诉](a.md)提问的人",
    ],
)
def test_telling_somebody_something_is_sending(text):
    assert is_sending(text)


@pytest.mark.parametrize(
    "text",
    [
        "发完 24 小时内登记：日期、为什么、多少、谁发",
        "说成“发东西”的再讲一遍",
        "数发言人数和提问数",
        "发货之前拍照",
        "停掉没用的：没人看的早安、转发、天天的通知",
        "写公告四段：为什么建、每周做什么",
        "等到“可以发”，照他的改",
    ],
)
def test_talking_of_sending_is_not(text):
    assert not is_sending(text)


def steps_to_texts() -> set[str]:
    """The texts that an item sends, that stand or are linked where it is told, or that rescue."""
    books, pages = library().playbooks.values(), library().pages
    sent = {item.snippet for one in (*books, *pages) for item in one.items if item.snippet}
    told = {a or b for one in (*books, *pages) for a, b in SHOWN.findall(one.body)}
    return sent | told | {id for book in books for id in book.rescue}


def test_every_text_is_reached_from_a_step_or_the_words_about_it():
    reached = steps_to_texts()
    # The page of an edition lists its texts; those in place of another stand below that one too.
    texts = (one for one in library().snippets.values() if not one.edition)
    lost = [one.path for one in texts if one.id not in reached]
    assert lost == [], "没有一步用到它：写进清单项、正文里链接它，或者删掉"


def test_every_playbook_shows_or_links_each_text_its_items_send():
    missing = [
        f"{book.path}:{item.line}：{item.snippet} 不在 snippets 里"
        for book in library().playbooks.values()
        for item in book.items
        if item.snippet and item.snippet not in book.snippets
    ]
    assert missing == []

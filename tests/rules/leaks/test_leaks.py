"""What only the team may see is found however a file spells it; what is public is no secret."""

import html
import json
from datetime import date
from urllib.parse import quote, quote_plus

import pytest

from qunce.model.page import Page
from qunce.model.share import Consent, Permission, ShareStatus, Visibility
from qunce.model.summary import Correction, SummaryStatus, Withdrawal
from qunce.rules.leaks.leaks import Secrets, Written, leaks
from tests.builders import make_library, make_person, make_share, make_summary
from tests.counting import operations

CONTACT = '企业微信 lin-xia & "花店"，电话 138 0013 8000'
PERSON = "content/people/lin-xia.md"


def told(library, content, uri="people/lin-xia/index.html"):
    data = content if isinstance(content, bytes) else content.encode()
    return list(leaks(Secrets(library), [Written(uri, data)]))


def with_contact(contact=CONTACT, **changes):
    return make_library(make_share(), make_person(contact=contact), **changes)


SPELLINGS = {
    "as it is": CONTACT,
    "HTML": html.escape(CONTACT),
    "HTML of ASCII": CONTACT.encode("ascii", "xmlcharrefreplace").decode(),
    "HTML in hexadecimal": "".join(c if c.isascii() else f"&#X{ord(c):X};" for c in CONTACT),
    "JSON": json.dumps(CONTACT, ensure_ascii=False),
    "JSON of ASCII": json.dumps(CONTACT),
    "JSON in HTML": html.escape(json.dumps(CONTACT, ensure_ascii=False)),
    "an address": quote(CONTACT, safe=""),
    "an address in small letters": quote(CONTACT).lower(),
    "a query": quote_plus(CONTACT),
    "iCalendar": "\r\n ".join(
        ["DESCRIPTION:企业微", "信 lin", '-xia & "花店"\\，电话 138 00', "13 8000"]
    ),
    "wrapped lines": '企业微信\n  lin-xia\t&\n"花店"，电话 138 0013 8000',
    "a part of it": "打 138-0013-8000 找她",
}


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS)
def test_a_value_is_found_however_it_is_spelt(spelling):
    (problem, *more) = told(with_contact(), f"<p>前面{spelling}后面</p>")
    assert more == []
    assert str(problem).startswith(
        f"{PERSON}:1: leak contact（联系方式）只给团队看，却出现在公开站点的 people/lin-xia/index.html 里（"
    )


def test_the_message_does_not_tell_the_secret_again():
    (problem,) = told(with_contact(), CONTACT)
    assert "138" not in str(problem)


def test_the_name_of_a_file_tells_as_well():
    library = make_library(make_share("plan-b", visibility=Visibility.INTERNAL))
    assert [p.path for p in told(library, "", uri="shares/plan-b/index.html")] == [
        "content/shares/plan-b/index.md"
    ]


@pytest.mark.parametrize(
    ("contact", "public"),
    [
        ("微信 abc", "微信 abc"),
        ("社区花店店主", "我们请社区花店店主来讲。"),
        ("2026-12-06 20:30", "2026-12-06 20:30"),
        ("1234567 人", ""),
    ],
)
def test_short_words_days_and_what_is_public_elsewhere_are_no_secrets(contact, public):
    pages = (Page("content/a.md", "a.md", None, "", (), public),)
    library = with_contact(contact, pages=pages)
    assert told(library, public) == []


def test_two_public_texts_side_by_side_do_not_make_a_secret_public():
    pages = tuple(
        Page(f"content/{n}.md", f"{n}.md", None, "", (), n) for n in ("企业微信", "花店小林")
    )
    assert told(with_contact("企业微信花店小林", pages=pages), "企业微信花店小林")


def test_what_the_program_says_on_any_site_is_no_secret():
    share = make_share("x", visibility=Visibility.INTERNAL, tags=("WeChat", "绝密的项目代号"))
    secrets = Secrets(make_library(make_share(), share), [b"var weChat = true"])
    page = b"<meta name='wechat'>"
    assert list(leaks(secrets, [Written("a.html", page)])) == []
    assert list(leaks(secrets, [Written("a.html", "绝密的项目代号".encode())]))


TAKEN_BACK = {
    "status": SummaryStatus.WITHDRAWN,
    "withdrawn": Withdrawal(date(2026, 12, 22), "成员要求删掉名字"),
}
WITHHELD = {
    "an idea": (
        make_share("x", title="还没人知道的题目", status=ShareStatus.IDEA, slot=None),
        "<h1>还没人知道的题目</h1>",
    ),
    "an internal share's body": (
        make_share("x", visibility=Visibility.INTERNAL, body="这一段，是只给团队自己看的安排。"),
        "<p>这一段，是只给团队自己看的安排。</p>",
    ),
    "a draft": (
        make_summary(status=SummaryStatus.DRAFT, body="- **草稿里**写了一整句不能外传的话。"),
        "<li><strong>草稿里</strong>写了一整句不能外传的话。</li>",
    ),
    "a takeaway in review": (
        make_summary(status=SummaryStatus.REVIEW, takeaways=("还没审过的收获",)),
        "1. 还没审过的收获",
    ),
    "a withdrawn summary": (
        make_summary(**TAKEN_BACK, body="撤回以后谁也不该再读到这句话。"),
        "撤回以后谁也不该再读到这句话",
    ),
    "its corrections": (
        make_summary(**TAKEN_BACK, corrections=(Correction(date(2026, 12, 20), "改掉的那个名字"),)),
        "改掉的那个名字",
    ),
    "why it was withdrawn": (make_summary(**TAKEN_BACK), "成员要求删掉名字"),
    "a recording that was refused": (
        make_share("x", recording="https://a.example/r1", consent=Consent(record=Permission.NO)),
        '<a href="https://a.example/r1">',
    ),
}


@pytest.mark.parametrize(("record", "page"), WITHHELD.values(), ids=WITHHELD)
def test_whatever_is_withheld_is_guarded(record, page):
    (problem,) = told(make_library(make_share(), record), page)
    assert problem.path == record.path


def test_a_summary_that_is_out_is_no_secret():
    library = make_library(make_share(), make_summary(body="发布了的总结里有这么一句话。"))
    assert told(library, "发布了的总结里有这么一句话。") == []


def test_a_library_without_secrets_finds_none():
    assert told(make_library(make_share()), "任何一页") == []


def test_twice_the_secrets_and_twice_the_files_take_twice_the_work():
    def work(size):
        people = [make_person(f"p{n}", contact=f"企业微信号码第{n}个人") for n in range(size)]
        library = make_library(make_share(speakers=("p0",)), *people)
        files = [Written(f"{n}.html", b"<p>a page</p>") for n in range(size)]
        return operations(lambda: list(leaks(Secrets(library), files)))

    assert work(160) / work(80) < 2.1

"""The glossary explains what the handbook says, and leads to where it is done."""

import re

from tests.handbook.glossary import Term, terms_of
from tests.handbook.passages import Kind
from tests.handbook.real import passages, texts

GLOSSARY = "content/glossary.md"
MOMENT = re.compile(r"\bT[-+＋]\d| at=T")
MOMENT_TOLD = re.compile(r"#t-minus|T 为停止日")
"""T is the beginning of a share, and the last day where a group is closed."""


def terms() -> tuple[Term, ...]:
    return terms_of(texts()[GLOSSARY])


def handbook_words() -> str:
    """Everything operators read but the glossary and the names of things."""
    return "\n".join(one.text for one in passages() if one.path != GLOSSARY)


def test_a_term_is_its_heading_its_anchor_and_its_links():
    text = "## 组 { #group }\n\n### 签到、打卡（日签） { #checkin }\n\n做题。\n\n→ [签到](playbooks/a.md)\n"
    assert terms_of(text) == (Term(3, 3, "签到、打卡（日签）", "checkin", ("playbooks/a.md",)),)
    assert terms_of(text)[0].names == ("签到", "打卡", "日签")


def test_no_anchor_is_given_twice():
    anchors = re.findall(r"\{ #(\S+) \}", texts()[GLOSSARY])
    assert sorted(anchors) == sorted(set(anchors))


def test_every_term_leads_to_a_playbook():
    lost = [
        f"{GLOSSARY}:{term.line}：{term.title} 没有连到照着做的手册"
        for term in terms()
        if not any(link.startswith("playbooks/") for link in term.links)
    ]
    assert lost == []


def test_every_term_is_used():
    words = handbook_words()
    unused = [
        f"{GLOSSARY}:{term.line}：{name} 别处没有用到"
        for term in terms()
        for name in term.names
        if name not in words
    ]
    assert unused == []


def test_every_term_is_explained_in_two_sentences_or_so():
    below = [one for one in passages() if one.path == GLOSSARY and one.kind is Kind.PARAGRAPH]
    explained = {one.heading for one in below if not one.text.startswith("→")}
    assert [t.title for t in terms() if t.title not in explained] == []
    assert [one.place for one in below if len(one.text) > 80] == []


def test_who_reads_of_a_moment_is_told_what_t_is():
    untold = [
        path
        for path, text in texts().items()
        if path.startswith(("playbooks/", "content/roles/", "content/paths/"))
        and MOMENT.search(text)
        and not MOMENT_TOLD.search(text)
    ]
    assert untold == []

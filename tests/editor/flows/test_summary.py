"""From a chat to a published summary, as somebody who has never seen YAML does it."""

import io
import re

from tests.chat_files import Said, wechat_mail
from tests.editor.conftest import TOKEN

SHARE = "/shares/first-share/"
DRAFT = f"{SHARE}summary/draft/"
SUMMARY = "content/shares/first-share/summary.md"
CHAT = wechat_mail(
    [
        Said("小林（示例）", "大家好，我讲怎样请老顾客进养花群，第一步是在柜台边开口问一句。"),
        Said("小林（示例）", "一周只发两条，一条问一条答，绝不发广告。"),
        Said("花花世界", "请问顾客不愿意进群怎么办？我电话 13912345678"),
        Said("小林（示例）", "不勉强，留一张卡片，写上群里这周在聊什么。"),
    ]
)


def upload(editor, text, **given):
    chat = (io.BytesIO(text.encode()), "聊天记录.txt")
    return editor.post(DRAFT, data={"token": TOKEN, "chat": chat, **given})


def field(page, name):
    """What stands in a text area."""
    text = re.search(rf'<textarea[^>]*name="{name}"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL)[1]
    return text.replace("&gt;", ">").replace("&#34;", '"').replace("&amp;", "&")


def keep(editor, page, **changes):
    given = {name: field(page, name) for name in ("takeaways", "body")} | changes
    return editor.post(f"{DRAFT}keep/", data={"token": TOKEN, **given})


def press(editor, step, **given):
    page = editor.get(f"{SHARE}summary/").text
    stamp = re.search(r'name="stamp" value="([^"]*)"', page)[1]
    address = f"{SHARE}summary/steps/{step}/"
    return editor.post(address, data={"token": TOKEN, "stamp": stamp, **given})


def text_of(site):
    return (site / SUMMARY).read_text(encoding="utf-8")


def allow(site):
    """The speaker has allowed everything."""
    file = site / "content/shares/first-share/index.md"
    consent = "consent: {record: yes, publish_summary: yes, quote_members: yes}\n"
    text = file.read_text(encoding="utf-8").replace("tags:", f"{consent}tags:", 1)
    file.write_text(text, encoding="utf-8")


def test_a_chat_becomes_a_draft_that_is_read_before_it_is_a_file(site, editor):
    allow(site)
    answer = upload(editor, CHAT)
    assert answer.status_code == 200
    page = answer.text
    assert "聊天记录.txt：微信" in page
    assert (
        "遮掉的：" in page and "13912345678" not in page and "花花世界" not in field(page, "body")
    )
    assert "柜台边开口问一句" in field(page, "body")
    assert not (site / SUMMARY).exists()
    assert keep(editor, page).status_code == 303
    assert "status: draft" in text_of(site) and "柜台边开口问一句" in text_of(site)


def test_who_the_speaker_is_can_be_said_without_choosing_the_file_again(editor):
    answer = upload(editor, CHAT.replace("小林（示例）", "夏天的花"))
    assert answer.status_code == 422
    assert "不知道谁是嘉宾" in answer.text and "夏天的花（" in answer.text
    key = re.search(r'name="key" value="([^"]+)"', answer.text)[1]
    named = {"token": TOKEN, "key": key, "speaker.demo-speaker": "夏天的花"}
    assert "柜台边开口问一句" in editor.post(DRAFT, data=named).text


def test_what_is_no_record_is_told_and_pasting_does_as_well(editor):
    answer = upload(editor, "<!doctype html><p>网页</p>")
    assert answer.status_code == 422 and "认不出是哪个程序导出的" in answer.text
    assert editor.post(DRAFT, data={"token": TOKEN}).status_code == 422
    assert "柜台边" in editor.post(DRAFT, data={"token": TOKEN, "pasted": CHAT}).text


def test_a_summary_goes_all_the_way_and_what_it_lacks_is_told_beside_it(site, editor):
    editor.post(f"{SHARE}summary/blank/", data={"token": TOKEN})
    page = editor.get(f"{SHARE}summary/").text
    assert "发布以前还差" in page and "授权" in page
    refused = press(editor, "publish")
    assert refused.status_code == 422 and "还不能发" in refused.text
    allow(site)
    done = text_of(site).replace("takeaways: ", "takeaways: [一, 二, 三]", 1)
    done = re.sub(r"takeaways: \[一, 二, 三\].*", "takeaways: [一, 二, 三]", done)
    (site / SUMMARY).write_text(
        done.partition("## ")[0] + "## 讲了什么\n\n说完了。\n", encoding="utf-8"
    )
    assert press(editor, "review").status_code == 303
    assert "复制" in editor.get(f"{SHARE}summary/").text
    assert press(editor, "approve").status_code == 303
    assert "speaker_approved: 2026-11-22" in text_of(site)
    assert press(editor, "publish").status_code == 303
    assert "status: published" in text_of(site)
    assert press(editor, "correct").status_code == 422
    assert press(editor, "correct", words="人数改为 120").status_code == 303
    assert "【更正】" in editor.get(f"{SHARE}summary/").text
    for target in ("wechat-article", "group", "weibo", "xiaohongshu", "moments", "docx"):
        assert editor.get(f"{SHARE}summary/export/{target}/").status_code == 200
    file = editor.get(f"{SHARE}summary/export/docx/?file=1")
    assert file.data.startswith(b"PK")
    assert press(editor, "withdraw", words="嘉宾改了主意").status_code == 303
    assert editor.get(f"{SHARE}summary/export/group/").status_code == 403


def test_a_summary_that_is_there_is_not_drafted_over(site, editor):
    editor.post(f"{SHARE}summary/blank/", data={"token": TOKEN})
    before = text_of(site)
    assert upload(editor, CHAT).status_code == 422
    refused = editor.post(f"{DRAFT}keep/", data={"token": TOKEN, "body": "我写的"})
    assert refused.status_code == 422 and "我写的" in refused.text
    assert text_of(site) == before


def test_shares_that_wait_for_a_summary_are_offered(site, editor):
    assert "讲完的都有总结了" in editor.get("/new/summaries/").text
    file = site / "content/shares/first-share/index.md"
    text = file.read_text(encoding="utf-8").replace("2026-12-06", "2026-11-15")
    file.write_text(text, encoding="utf-8")
    assert f'href="{DRAFT}"' in editor.get("/new/summaries/").text
    assert editor.get(DRAFT).status_code == 200

import json
import re
from html import unescape

from qunce.model.placeholder import Subject
from qunce.model.snippet import FieldType
from qunce.rendering.html.book.snippet_form import snippet_form
from tests.builders import make_field, make_snippet, make_text

NOTICE = make_snippet(
    "share-notice",
    make_text("【预告】{{主题}}\n报名： {{报名链接}}\n名额 {{名额}} 人", "群公告"),
    make_text("{{主题}}，见群公告", "微博"),
    fields=(make_field("名额", required=False, type=FieldType.NUMBER, example="30"),),
)


def form(snippet, values_url=""):
    return snippet_form(snippet, phase="any-day", values_url=values_url)


def data_of(html: str):
    (found,) = re.findall('data-snippet-page="(.*?)"', html)
    return json.loads(unescape(found))


def names_of(html: str) -> list[str]:
    return re.findall(r'<(?:input|textarea|select) [^>]*name="([^"]*)"', html)


def test_the_script_gets_words_and_texts():
    snippet = make_snippet(
        "welcome",
        make_text("欢迎来{{群名}}，{{新人}}"),
        subject=Subject.GROUP,
        at=None,
        fields=(make_field("新人"),),
    )
    data = data_of(form(snippet))
    assert data["texts"].pop(0) == {
        "channel": "群消息",
        "unit": "字",
        "limit": 2000,
        "warnFrom": 500,
        "warning": "500 字以上很少有人读完",
        "inParts": True,
        "text": "欢迎来{{群名}}，{{新人}}",
    }
    assert "群公告" in {text["channel"] for text in data.pop("texts")}
    assert data == {
        "subject": "group",
        "purpose": "notice",
        "phase": "any-day",
        "known": ["群名"],
        "placeholders": [
            {"name": "群名", "required": True},
            {"name": "平台", "required": True},
            {"name": "人数", "required": False},
            {"name": "管理员", "required": False},
            {"name": "新人", "required": True},
        ],
    }


def test_only_what_goes_to_a_group_is_told_how_to_notify_it():
    private = make_snippet("invite", make_text("{{主题}}", "私聊"))
    assert "@所有人" in form(NOTICE)
    assert "@所有人" not in form(private)


def test_there_is_an_input_for_every_word_in_use_and_none_for_others():
    assert names_of(form(NOTICE)) == ["名额", "主题", "报名链接"]


def test_the_page_as_built_shows_every_text_with_its_blanks():
    html = form(NOTICE)
    shown = re.findall(r'<pre class="qc-text" data-text="(\d)">(.*?)</pre>', html)
    assert shown[:2] == [
        ("0", "【预告】<mark>【待填：主题】</mark>"),
        ("1", "<mark>【待填：主题】</mark>，见群公告"),
    ]


def test_each_text_is_counted_for_its_channel():
    counts = re.findall(r'data-count="\d">(.*?)</p>', form(NOTICE))
    assert counts[:2] == ["11 / 1800 字，还差 1 项：主题", "12 / 140 字，还差 1 项：主题"]


def test_records_are_left_to_the_script_that_brings_them():
    html = form(NOTICE, values_url="../../assets/qunce/shares.js")
    assert '<div class="qc-field" hidden><label for="record">哪一场</label>' in html
    assert '<select id="record" data-record><option value="">先不选</option></select>' in html
    assert '<script src="../../assets/qunce/shares.js"></script>' in html


def test_what_is_about_no_record_asks_for_none():
    html = form(make_snippet("rules", make_text("{{事}}"), subject=Subject.NONE))
    assert "<select" not in html
    assert "<script src" not in html


def test_optional_fields_fold_behind_what_is_required():
    snippet = make_snippet(
        "budget",
        make_text("{{事}}{{注}}"),
        subject=Subject.NONE,
        at=None,
        fields=(make_field("注", required=False), make_field("事", label="什么事", example="开店")),
    )
    html = form(snippet)
    assert names_of(html) == ["事", "注"]
    assert '<summary>选填 1 项 <span class="qc-mute">注</span></summary>' in html
    assert (
        '<label for="fown-1">什么事 <span class="qc-tag qc-tag--moved">必填</span></label>' in html
    )
    assert 'aria-describedby="hown-1"> <span class="qc-mute" id="hown-1">例：开店</span>' in html


def test_a_field_looks_like_what_it_takes():
    fields = (
        make_field("话", type=FieldType.TEXTAREA, default="一\n<二>"),
        make_field("天数", type=FieldType.CHOICE, choices=("30 天", "60 天"), default="60 天"),
        make_field("结论", type=FieldType.CHOICE, choices=("做", "不做")),
        make_field("网址", type=FieldType.URL),
        make_field("哪天", type=FieldType.DATE),
        make_field("几个", type=FieldType.NUMBER, default='3"'),
    )
    text = make_text("".join(f"{{{{{field.name}}}}}" for field in fields))
    html = form(make_snippet("all", text, subject=Subject.NONE, fields=fields))
    assert re.findall(r"<(?:input|textarea|select)[^>]*>(?:.*?</(?:textarea|select)>)?", html) == [
        '<textarea id="fown-1" name="话" rows="3" required>一&#10;&lt;二&gt;</textarea>',
        '<select id="fown-2" name="天数" required><option>30 天</option>'
        "<option selected>60 天</option></select>",
        '<select id="fown-3" name="结论" required><option value=""></option><option>做</option>'
        "<option>不做</option></select>",
        '<input id="fown-4" name="网址" type="url" required>',
        '<input id="fown-5" name="哪天" type="date" required>',
        '<input id="fown-6" name="几个" type="text" inputmode="numeric" value="3&#34;" required>',
    ]


def test_a_text_without_blanks_needs_no_form():
    html = form(make_snippet("rules", make_text("不发广告"), subject=Subject.NONE))
    assert "<form" not in html
    assert '<h2 id="preview">文案</h2>' in html


def test_no_text_can_end_the_attribute():
    text = make_text("</script><!-- {{主题}}")
    html = form(make_snippet("evil", text))
    assert "<script" not in html
    assert data_of(html)["texts"][0]["text"] == "</script><!-- {{主题}}"


def test_it_is_one_line():
    assert "\n" not in form(NOTICE)


def test_a_word_of_several_lines_gets_room_for_them():
    html = form(make_snippet("notice", make_text("{{要点}}\n{{主题}}")))
    assert '<textarea id="fknown-2" name="要点"' in html
    assert '<input data-known id="fknown-1" name="主题"' in html


def test_a_word_that_is_an_address_is_typed_as_one():
    html = form(make_snippet("notice", make_text("{{报名链接}}")))
    assert '<input data-known id="fknown-1" name="报名链接" type="url"' in html


def test_each_word_says_where_its_value_comes_from():
    assert "来自分享的 signup；空着就不出现" in form(NOTICE)


def test_a_record_that_nobody_chose_is_told_as_a_guess():
    notice = snippet_form(NOTICE, phase="ahead", values_url="")
    change = snippet_form(NOTICE, phase="change", values_url="")
    assert 'data-note="下一场，先替你选好"' in notice
    assert 'data-note="刚变动的这一场，先替你选好"' in change


def test_a_channel_without_a_text_of_its_own_is_offered_the_nearest_which_says_so():
    html = form(make_snippet("notice", make_text("见 https://a.example/", "群公告")))
    panel = html[html.index(">群消息</p>") :]
    assert "这里没有单独写，由群公告改成，贴之前看一遍。" in panel
    assert re.search(r'aria-labelledby="t2" hidden><p class="qc-mute" data-channel>群消息', html)

"""Every message of a record is read or told; nobody's words go under another name."""

import re
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qunce.model.chat import Message, MessageKind, Skipped
from qunce.reading.chats.opening import FORMATS, open_chat
from qunce.reading.chats.source import ChatError
from tests.chat_files import WRITERS, ZONE, Said, when

each_format = pytest.mark.parametrize("name", WRITERS)

RANK = re.compile("^【.*】")
"""What QQ puts before a nickname; nobody can tell it from a part of the nickname itself."""

TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Zs", "Co", "Cn")),
    min_size=1,
    max_size=40,
).map(lambda text: f"说{text.replace('[', '').replace('撤', '')}")
"""Of one line, and none that stands for a picture."""
NAMES = st.sampled_from(
    ["林夏", "小(明)", "【花艺】阿珍🌸", "a: b", "2026-12-06", "老 王", "A-B（20:01）", "王五:12"]
)
SAID = st.lists(st.builds(Said, NAMES, TEXTS), min_size=1, max_size=20)


def entries_of(text, encoding="utf-8", name=None):
    data = text if isinstance(text, bytes) else text.encode(encoding)
    return list(open_chat(BytesIO(data), name).entries(ZONE))


def messages_of(text, encoding="utf-8", name=None):
    return [one for one in entries_of(text, encoding, name) if isinstance(one, Message)]


def test_there_is_a_writer_for_each_format():
    assert set(WRITERS) == {format.name for format in FORMATS}


@each_format
@settings(max_examples=20)
@given(said=SAID)
def test_as_many_messages_are_read_as_were_sent_and_word_for_word(name, said):
    read = messages_of(WRITERS[name](said))
    sent = [(RANK.sub("", one.who) if name == "qq" else one.who, one.text) for one in said]
    assert [(one.who, one.text) for one in read] == sent


@each_format
def test_the_format_is_told_and_why(name):
    chat = open_chat(BytesIO(WRITERS[name]([Said("林夏", "先让一个人被看见。")]).encode()))
    assert chat.format.name == name
    assert chat.why


@each_format
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_the_encoding_does_not_matter(name, encoding):
    said = [Said("林夏", "先让一个人被看见，再谈人多人少。")] * 3
    text = WRITERS[name](said)
    assert messages_of(text, encoding) == messages_of(text)


@each_format
def test_windows_line_ends_do_not_matter(name):
    text = WRITERS[name]([Said("林夏", "先说一件事。"), Said("小明", "好")])
    assert messages_of(text.replace("\n", "\r\n")) == messages_of(text)


@each_format
def test_a_file_cut_anywhere_still_gives_what_stands_before_the_cut(name):
    said = [Said("林夏", f"第 {number} 件事，说给大家听。") for number in range(12)]
    whole = WRITERS[name](said)
    for cut in range(whole.index("第 6"), len(whole), 37):
        read = messages_of(whole[:cut], name=name)
        known = [one.text for one in said]
        assert [one.text for one in read[:-1]] == known[: len(read) - 1]
        assert len(read) >= 6


@each_format
def test_times_are_those_of_the_share(name):
    first, *_ = messages_of(WRITERS[name]([Said("林夏", "先说一件事。")]))
    assert first.when is not None
    assert first.when.replace(second=0) == when(0).replace(second=0)


def test_a_line_of_a_message_that_looks_like_a_header_is_no_message():
    text = "我抄一段：\n小明  20:01\n你好"
    assert [one.text for one in messages_of(WRITERS["wechat-mail"]([Said("林夏", text)]))] == [text]


def test_several_mails_in_one_file_are_one_record():
    first = WRITERS["wechat-mail"]([Said("林夏", "先说一件事。")])
    second = WRITERS["wechat-mail"]([Said("小明", "聊天记录如下：")])
    assert [one.text for one in messages_of(first + second)] == ["先说一件事。", "聊天记录如下："]


def test_messages_of_several_lines_stay_whole():
    text = "第一段。\n\n第二段，隔了一行。"
    for name, write in WRITERS.items():
        assert [one.text for one in messages_of(write([Said("林夏", text)]))] == [text], name


def test_a_quotation_is_taken_out_of_the_answer():
    text = "「小明：题目多大合适？」\n- - - - - - - - - - - - - - -\n越小越好。"
    for name, write in WRITERS.items():
        (read,) = messages_of(write([Said("林夏", text)]))
        assert (read.quote.who, read.quote.text) == ("小明", "题目多大合适？"), name
        assert read.text == "越小越好。"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[图片: 0123456789abcdef0123456789abcdef.jpg(请在附件中查看)]", MessageKind.PICTURE),
        ("[语音]", MessageKind.VOICE),
        ("[微信红包] 恭喜发财", MessageKind.MONEY),
        ("[聊天记录]", MessageKind.FORWARD),
        ("“小明”撤回了一条消息", MessageKind.RECALLED),
        ("“周屿”邀请“小明”加入了群聊", MessageKind.SYSTEM),
        ("[图片]这张好看", MessageKind.TEXT),
        ("昨天撤回了一条消息的人是谁\n就是他", MessageKind.TEXT),
    ],
)
def test_what_is_no_text_is_known(text, kind):
    assert messages_of(WRITERS["qq"]([Said("小明", text)]))[0].kind is kind


def test_damage_is_told_with_its_line_and_costs_no_message():
    text = WRITERS["qq"]([Said("林夏", "三项"), Said("小明", "好")]).encode()
    read = entries_of(text.replace("三项".encode(), b"\xe4\xb8\xff\xe9\xa1\xb9"))
    (damage,) = [one for one in read if isinstance(one, Skipped)]
    assert (damage.line, damage.is_message) == (6, False)
    assert len(read) == 3


def test_a_line_without_end_is_cut_and_told():
    read = entries_of(WRITERS["qq"]([Said("林夏", "字" * 1_200_000), Said("小明", "好")]))
    told = [one.why for one in read if isinstance(one, Skipped)]
    assert len(told) == 2
    assert [one.who for one in read if isinstance(one, Message)] == ["林夏", "小明"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "压缩包"),
        (b"SQLite format 3\0", "数据库"),
        (b"", "空的"),
        (b"\xef\xbb\xbf\r\n", "空的"),
        ("会议纪要\n一、讨论".encode(), "认得的有"),
        (b"\x00\x01\x02\x03" * 100, "不是文字"),
    ],
)
def test_what_is_no_record_is_named(data, words):
    with pytest.raises(ChatError, match=words):
        open_chat(BytesIO(data))


@settings(max_examples=100)
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_at_all_bring_it_down(data):
    for format in FORMATS:
        try:
            entries_of(data, name=format.name)
        except ChatError:
            return

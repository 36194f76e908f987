"""What kind of message a text stands for, where a format does not say it."""

import re

from qunce.model.chat import MessageKind

ATTACHMENT = re.compile(
    r"\[(?P<what>图片|圖片|照片|语音|語音|视频|視頻|影片|文件|檔案|动画表情|動畫表情|表情|贴图"
    r"|位置|地理位置|名片|链接|連結|卡片消息|小程序|音乐|红包|紅包|微信红包|转账|轉帳|转帐"
    r"|聊天记录|聊天記錄|合并转发|撤回|拍一拍|语音通话|视频通话|接龙)(?:[:：]\s*[^\[\]\n]*)?\]"
)
"""How programs write what is no text; something may follow a colon."""

KINDS_BY_WORD = {
    MessageKind.PICTURE: ("图片", "圖片", "照片"),
    MessageKind.VOICE: ("语音", "語音", "语音通话", "视频通话"),
    MessageKind.VIDEO: ("视频", "視頻", "影片"),
    MessageKind.FILE: ("文件", "檔案"),
    MessageKind.STICKER: ("动画表情", "動畫表情", "表情", "贴图"),
    MessageKind.LINK: ("链接", "連結", "卡片消息", "小程序", "音乐"),
    MessageKind.MONEY: ("红包", "紅包", "微信红包", "转账", "轉帳", "转帐"),
    MessageKind.FORWARD: ("聊天记录", "聊天記錄", "合并转发"),
    MessageKind.RECALLED: ("撤回",),
    MessageKind.SYSTEM: ("拍一拍",),
}
KIND_OF_WORD = {word: kind for kind, words in KINDS_BY_WORD.items() for word in words}

RECALLED = re.compile(
    r"^.{0,40}(?:撤回|收回)了?(?:一条|一則|成员|成員)?.{0,20}(?:消息|訊息)\S{0,6}$"
)
SYSTEM = re.compile(
    r"^.{0,80}(?:邀请|邀請).{0,80}加入了?(?:群聊|本群)"
    r"|^.{0,60}(?:加入了?群聊|加入了?本群|退出了?群聊|退出了?本群|被移出群聊|修改了?群名|修改群名为"
    r"|成为新群主|通过扫描.{0,60}二维码|拍了拍).{0,60}$"
    r"|^.{0,40}(?:与群里其他人都不是|开启了朋友验证)"
)
FORWARDED = re.compile(r"^.{0,40}的(?:聊天记录|聊天記錄)$")


def kind_of(text: str) -> MessageKind:
    """The kind of a message of this text."""
    line = text.strip()
    attachment = ATTACHMENT.fullmatch(line)
    if attachment:
        return KIND_OF_WORD.get(attachment["what"], MessageKind.OTHER)
    if "\n" in line:
        return MessageKind.TEXT
    first = ATTACHMENT.match(line)
    if first and KIND_OF_WORD.get(first["what"]) in (MessageKind.MONEY, MessageKind.LINK):
        return KIND_OF_WORD[first["what"]]
    for pattern, kind in (
        (RECALLED, MessageKind.RECALLED),
        (SYSTEM, MessageKind.SYSTEM),
        (FORWARDED, MessageKind.FORWARD),
    ):
        if pattern.search(line):
            return kind
    return MessageKind.TEXT

"""Faces that chat programs write as a word in brackets: 微信 and QQ, by their own lists."""

import re

NAMES = """
微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 抓狂 吐 偷笑 愉快 白眼 傲慢 困
惊恐 流汗 憨笑 悠闲 大兵 奋斗 咒骂 疑问 嘘 晕 折磨 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 糗大了 坏笑 左哼哼 右哼哼
哈欠 鄙视 委屈 快哭了 阴险 亲亲 可怜 笑脸 生病 脸红 破涕为笑 恐惧 失望 无语 嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜
加油 汗 天啊 Emm 社会社会 旺柴 好的 打脸 哇 翻白眼 666 让我看看 叹气 苦涩 裂开 嘴唇 爱心 心碎 拥抱 强 弱 握手
胜利 抱拳 勾引 拳头 差劲 爱你 NO OK 合十 啤酒 咖啡 蛋糕 玫瑰 凋谢 菜刀 炸弹 便便 月亮 太阳 庆祝 礼物 發 福
烟花 爆竹 猪头 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 激动 街舞 献吻 动画表情 表情 赞 比心 泪奔 doge
"""
FACE = re.compile(rf"[\[［](?:{'|'.join(map(re.escape, NAMES.split()))})[\]］]")


def without_faces(text: str) -> str:
    """The text without them; other words in brackets stay, as somebody wrote them."""
    return FACE.sub("", text)

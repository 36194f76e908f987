"""Sentences of a text that say what a share's record says.

Where the record says nothing there is no sentence: "" becomes a blank that a person has to fill,
so that no text promises or denies what nobody has decided.
"""

from qunce.model.share import Consent, Permission, Share, ShareFormat

RECORDED = {
    Permission.YES: "这一场会录，嘉宾已经同意；不想被录到的朋友，打字提问就好",
    Permission.NO: "这一场不录音、不录屏，也请大家不要录",
}
SUMMARISED = {
    Permission.YES: "会后发文字总结，先请嘉宾看过",
    Permission.NO: "这一场不发文字总结",
}
QUOTED = {
    Permission.YES: "大家的提问可能写进总结，写群昵称；不想被写进去的，私聊管理员",
    Permission.ANONYMOUS: "大家的提问可能写进总结，不写名字；不想被写进去的，私聊管理员",
    Permission.NO: "大家的提问不写进总结",
}
NOTHING_QUOTED = "大家的提问不对外发"
NO_REPLAY = "这一场没有录，没有回放"

ONLINE = (ShareFormat.LIVE, ShareFormat.MIXED)
ON_SITE = (ShareFormat.OFFLINE, ShareFormat.MIXED)
IN_GROUP = {ShareFormat.TEXT: "就在群里，看文字", ShareFormat.VOICE: "就在群里，听语音"}


def sentences(share: Share) -> dict[str, str]:
    """Those of the vocabulary of `for: share`."""
    return {
        "录制说明": RECORDED.get(share.consent.record, ""),
        "总结说明": SUMMARISED.get(share.consent.publish_summary, ""),
        "引用说明": _quoting(share.consent),
        "回放说明": _replay(share),
        "报名说明": f"报名： {share.signup}" if share.signup else "",
        "参加方式": _way_in(share),
    }


def _quoting(consent: Consent) -> str:
    """Where nothing is published, nobody's words are."""
    if consent.publish_summary is Permission.NO and consent.quote_members in QUOTED:
        return NOTHING_QUOTED
    return QUOTED.get(consent.quote_members, "")


def _replay(share: Share) -> str:
    if share.replay:
        return f"回放： {share.replay}"
    return NO_REPLAY if share.consent.record is Permission.NO else ""


def _way_in(share: Share) -> str:
    """Nothing while a part of it is unknown: half a way in leads nowhere."""
    if share.format in IN_GROUP:
        return IN_GROUP[share.format]
    if (share.format in ON_SITE and not share.place) or (
        share.format in ONLINE and not share.meeting
    ):
        return ""
    place = [f"地点：{share.place}"] if share.format in ON_SITE else []
    meeting = [f"会议入口： {share.meeting}"] if share.format in ONLINE else []
    return "\n".join([*place, *meeting])

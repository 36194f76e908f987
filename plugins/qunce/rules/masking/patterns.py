"""Personal data as people write it in a chat, one table.

It errs on the side of masking: a number masked in vain is put back by whoever reads the draft.
`model/shapes.py` has narrower ones for texts that people write to be published.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from qunce.model.shapes import has_id_digit, has_luhn_digit

GAP = r"[ \t\u00a0\u2000-\u200a\u3000\-‐-―_.·•\ufe0f\u20e3]{0,2}"
"""What stands between the figures of one number."""
BEFORE, AFTER = r"(?<![0-9])", r"(?![0-9])"
IS = r"\s{0,3}(?:号码?|id|账号|同号)?\s{0,3}(?:[:：=]|是|为|[-—>]+)?\s{0,3}"
WECHAT = r"(?:微\s{0,3}信|薇\s{0,3}信|威\s{0,3}信|徽\s{0,3}信|v\s{0,3}信|卫星|(?<![a-z0-9])(?:weixin|wechat|vx|wx))"
ACCOUNT = r"[a-z][a-z0-9_\-]{4,19}"
TELLING = r"(?=[a-z0-9_\-]{0,19}[0-9_])[a-z][a-z0-9_\-]{3,19}"
"""An account that is no English word: it has a figure or a line in it."""
FIGURES = "0-9一二三四五六七八九零〇幺两壹贰貳叁參肆伍陆陸柒捌玖兩"
GROUP = r"(?:\s{0,2}[\-—–/.。*~～|_:：]\s{0,2}|\s{1,3})"
"""What stands between the groups of a telephone number that no machine should know for one."""
MAIL_HOSTS = r"(?:qq|foxmail|163|126|sina|gmail|outlook|hotmail)"
NOT_COUNTED = r"(?!\s?(?:元|块|万|人|次|单|份|个|年|月|粉|号|家|条|群))"


def _always(text: str) -> bool:  # noqa: ARG001 - most patterns have no check digit
    return True


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of personal data; `value` is the part to mask, if not all of it."""

    kind: str
    """In Chinese, as it is counted."""
    expression: re.Pattern[str]
    holds: Callable[[str], bool] = _always
    """Whether what was found, without its gaps, is one: its check digit."""
    in_addresses: bool = False
    """Whether it is one in an address as well, which is full of letters and figures."""

    @property
    def mask(self) -> str:
        """What stands in its place."""
        return f"【{self.kind}】"


def _is_id(text: str) -> bool:
    return has_id_digit(text)


def _is_card(text: str) -> bool:
    return has_luhn_digit(text)


def _is_no_date(text: str) -> bool:
    return not re.fullmatch(
        r"(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])?){1,2}", text
    )


def _of(kind: str, source: str, holds: Callable[[str], bool] = _always) -> Pattern:
    return Pattern(kind, re.compile(source), holds)


def _anywhere(kind: str, source: str, holds: Callable[[str], bool] = _always) -> Pattern:
    return Pattern(kind, re.compile(source), holds, in_addresses=True)


PATTERNS: tuple[Pattern, ...] = (
    _anywhere(
        "邮箱",
        r"(?<![a-z0-9])[a-z0-9][a-z0-9._%+\-]{0,63}\s?(?:@|\[at\]|\(at\)|艾特)\s?"
        r"[a-z0-9][a-z0-9\-]{0,62}(?:\s?(?:\.|\[dot\]|点)\s?[a-z0-9\-]{1,62}){1,4}",
    ),
    _of(
        "邮箱",
        rf"(?<![a-z0-9])[a-z0-9][a-z0-9._%+\-]{{0,63}}\s?(?:#|(?<=\s)at)\s?"
        rf"{MAIL_HOSTS}\s?(?:\.|dot|点)\s?com",
    ),
    _anywhere(
        "微信号",
        r"wxid_[a-z0-9_\-]+|gh_[0-9a-f]{8,}|(?<![a-z0-9_\-])[a-z0-9_\-]{1,64}@(?:chatroom|openim)",
    ),
    _of(
        "微信号",
        rf"{WECHAT}{IS}(?P<value>{TELLING}|(?<=[:：=是为>\-—]){ACCOUNT}|(?<=[:：=是为>\-—]\s){ACCOUNT})",
    ),
    _of(
        "微信号",
        rf"(?:加|找|私|\+|➕)\s{{0,3}}(?:我|他|她|一下)?\s{{0,3}}的?\s{{0,3}}(?:v|{WECHAT}){IS}(?P<value>{ACCOUNT})",
    ),
    _of(
        "微信号",
        rf"(?:{WECHAT}\s{{0,3}}(?:号码?|id|账号|帐号|搜索?)|(?<![a-z0-9])vx\s|(?<![a-z])v\s?[:：]"
        rf"|(?<![\u4e00-\u9fff])薇\s?[:：]|(?:加|\+|➕)\s?(?:我|个)?\s?薇)\s{{0,3}}[:：]?\s{{0,3}}(?P<value>{ACCOUNT})",
    ),
    _of("微信号", rf"(?<![a-z])v{IS}(?P<value>{TELLING})"),
    _of("微信号", rf"(?<![a-z0-9])(?P<value>{ACCOUNT})\s{{0,2}}就?是\s?我的?\s{{0,2}}{WECHAT}"),
    _of("微信号", rf"(?<![a-z0-9])(?P<value>{TELLING})\s{{0,2}}[（(]\s?{WECHAT}"),
    _of(
        "账号",
        r"(?:加我|加好友|私信我|私我|联系我|我的号|(?:抖音|小红书|钉钉|快手|视频|飞书|支付宝|账|帐)号)"
        rf"\s{{0,3}}[:：=是为]?\s{{0,3}}(?P<value>{TELLING})",
    ),
    _of(
        "QQ 号",
        rf"(?<![a-z])q\s{{0,3}}(?:群|裙)?{IS}(?P<value>[1-9][0-9]{{4,11}}){AFTER}{NOT_COUNTED}",
    ),
    _of(
        "QQ 号",
        rf"(?:q\s{{0,3}}q|扣\s{{0,3}}扣|企鹅|(?<![a-z])q\s{{0,3}}(?:群|裙))\s{{0,3}}(?:群|裙)?{IS}"
        rf"(?P<value>[1-9](?:{GAP}[0-9]){{4,11}}){AFTER}",
    ),
    _anywhere(
        "身份证号",
        rf"{BEFORE}[1-9](?:{GAP}[0-9]){{16}}{GAP}[0-9x](?![0-9a-z])",
        _is_id,
    ),
    _anywhere("银行卡号", rf"{BEFORE}[1-9](?:[ \-]?[0-9]){{12,18}}{AFTER}", _is_card),
    _anywhere(
        "手机号",
        rf"(?:(?:\+|00){GAP}86{GAP}|\(86\){GAP})?{BEFORE}(?:86{GAP})?1{GAP}[3-9](?:{GAP}[0-9]){{9}}{AFTER}",
    ),
    _of("手机号", rf"{BEFORE}1[3-9][0-9]{GROUP}[0-9]{{4}}{GROUP}[0-9]{{4}}{AFTER}"),
    _of("手机号", r"(?<![a-z0-9])[1li][3-9][0-9ol]{9}(?![a-z0-9])"),
    _of("手机号", rf"(?<![{FIGURES}])[一幺壹1][{FIGURES}]{{10}}(?![{FIGURES}])"),
    _of(
        "电话",
        rf"{BEFORE}\(?0[1-9][0-9]{{1,2}}\)?[ \-—]?[2-9][0-9]{{2,3}}[ \-]?[0-9]{{4}}"
        rf"(?:\s?(?:-|转|分机)\s?[0-9]{{1,5}})?{AFTER}"
        rf"|{BEFORE}[48]00[ \-]?[0-9]{{3,4}}[ \-]?[0-9]{{3,4}}{AFTER}",
    ),
    _of("长号码", rf"{BEFORE}[0-9](?:[ \-]?[0-9]){{10,}}[x]?", _is_no_date),
    _of(
        "长号码",
        rf"{BEFORE}[0-9]{{7,}}[x]?(?!\s?(?:元|块|万|亿|人|次|单|份|件|粉|阅读|播放|[.,][0-9]))",
        _is_no_date,
    ),
)
"""In the order they are looked for: what a pattern has taken, none behind it sees."""

MONEY_WORDS = re.compile(
    r"红包|紅包|[转轉][账帐賬帳]|转[我你]|收款|打赏|赏金|打款|汇款|付款码|讲课费|出场费"
)
COUNTED = (
    r"\s?(?:个|人|次|份|位|名|天|年|月|日|号|点|分钟|小时|周|期|条|群|岁|轮|款|场|家|种|张|倍|步|%)"
)
"""Behind a number that is no money."""
NUMERALS = "一二三四五六七八九十百千万两零〇壹贰叁肆伍陆柒捌玖拾佰仟"
SENTENCE = re.compile(r"[^。！？!?；;\n]+")
AMOUNT = re.compile(
    r"(?:[¥￥$]|rmb|cny)\s{0,3}[0-9][0-9,]*(?:\.[0-9]+)?\s{0,3}(?:万|千|元|块)*"
    r"|[0-9][0-9,]*(?:\.[0-9]+)?\s{0,3}(?:个)?(?:万|千|百)?\s{0,3}(?:元|块钱?|毛|分钱|rmb|人民币|米)"
    rf"|[{NUMERALS}半]+\s{{0,3}}(?:元|块钱?|毛|分钱)"
    rf"|(?<![第{NUMERALS}])[一二三四五六七八九两壹贰叁肆伍陆柒捌玖][十百千万拾佰仟][{NUMERALS}多来]*"
    rf"(?![{NUMERALS}多来]|{COUNTED}|分)"
    r"|(?<![0-9.:/\-])[0-9][0-9,]{0,5}(?:\.[0-9]{1,2})?"
    rf"(?![0-9.:/\-]|{COUNTED})"
)
"""Of a sentence that speaks of a red packet or a transfer."""
AMOUNT_KIND = "金额"

SUSPICIOUS = re.compile(
    r"(?:^|[?&#;/])(?:phone|mobile|tel|telephone|cell|qq|uin|wx|wxid|wechat|weixin|openid|unionid|"
    r"email|mail|idcard|id_card|id_no|idno|sfz|card|bankcard|name|username|realname|nickname|user|"
    r"uid|userid|user_id|account|from_user|sharer|share_uid|inviter|token|sessionid|session|sid|"
    r"sign|auth|key|code|password|pwd)=",
)
"""Parts of an address that say who somebody is, or let somebody in."""

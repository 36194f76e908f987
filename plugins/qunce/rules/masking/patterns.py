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
FIGURES = "0-9一二三四五六七八九零〇幺两"


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
    _of("微信号", rf"(?<![a-z])v{IS}(?P<value>{TELLING})"),
    _of(
        "QQ 号",
        rf"(?:q\s{{0,3}}q|扣\s{{0,3}}扣|企鹅|(?<![a-z])q)\s{{0,3}}(?:群|裙)?{IS}"
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
    _of("手机号", rf"(?<![{FIGURES}])[一幺1][{FIGURES}]{{10}}(?![{FIGURES}])"),
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

MONEY_WORDS = re.compile(r"红包|紅包|转账|轉帳|转帐|轉賬|收款|打赏|打款|汇款|付款码")
SENTENCE = re.compile(r"[^。！？!?；;\n]+")
AMOUNT = re.compile(
    r"(?:[¥￥$]|rmb|cny)\s{0,3}[0-9][0-9,]*(?:\.[0-9]+)?\s{0,3}(?:万|千|元|块)*"
    r"|[0-9][0-9,]*(?:\.[0-9]+)?\s{0,3}(?:个)?(?:万|千|百)?\s{0,3}(?:元|块钱?|毛|分钱|rmb|人民币|米)"
    r"|[一二三四五六七八九十百千万两零〇壹贰叁肆伍陆柒捌玖拾佰仟半]+\s{0,3}(?:元|块钱?|毛|分钱)"
    r"|(?<![0-9.:/\-])[0-9][0-9,]{0,5}(?:\.[0-9]{1,2})?"
    r"(?![0-9.:/\-]|\s?(?:个|人|次|份|位|天|年|月|日|号|点|分钟|小时|周|期|条|群|岁|%))"
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

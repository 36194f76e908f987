"""Personal data that is known by how it is built, each with the check digit that it has.

No letter or figure may stand on either side, so that part of a longer number is none of these.
`theme/scripts/compliance.js` repeats the two checks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qunce.model.wording import Expression

FIGURES = "0123456789"
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
"""GB 11643-1999, 6.2."""
ID_DIGITS = "10x98765432"


@dataclass(frozen=True, slots=True)
class Shape:
    """`check` names an entry of CHECKS; empty when the number has no check digit."""

    expression: Expression
    check: str = ""


def has_id_digit(text: str) -> bool:
    """Whether the last of 18 digits is the one the others ask for."""
    total = sum(weight * int(digit) for weight, digit in zip(ID_WEIGHTS, text, strict=False))
    return text[17] == ID_DIGITS[total % 11]


def has_luhn_digit(text: str) -> bool:
    """Whether the last digit of a bank card is the one the others ask for (ISO/IEC 7812-1)."""
    digits = [int(digit) for digit in reversed(text) if digit in FIGURES]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


CHECKS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {"id": has_id_digit, "luhn": has_luhn_digit}
)

SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "mobile": Shape(Expression(r"1[3-9][0-9](?:[\- ]?[0-9]{4}){2}", "1")),
        "id-card": Shape(
            Expression(
                r"[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x]",
                "123456789",
            ),
            "id",
        ),
        "bank-card": Shape(
            Expression(
                r"(?:62|4[0-9]|5[1-5]|3[57])[0-9]{2}(?: ?[0-9]{4}){3}(?: ?[0-9]{1,3})?", "3456"
            ),
            "luhn",
        ),
        "wechat-id": Shape(
            Expression(
                r"(?:微信号?|薇信|威信|v信|vx|wx|wechat)(?:id)? ?[：:=是]? ?(?!demo)[a-z][a-z0-9_\-]{5,19}",
                "微薇威vw",
            )
        ),
        "qq-number": Shape(Expression(r"qq(?:号|号码)? ?[：:是]? ?[1-9][0-9]{5,10}", "q")),
        "email": Shape(
            Expression(
                r"(?:邮箱|邮件)(?:地址)? ?[：:是]? ?[a-z0-9][a-z0-9._%+\-]{0,40}"
                r"@(?!(?:[a-z0-9\-]{1,20}\.)?example\.)[a-z0-9][a-z0-9.\-]{0,40}\.[a-z]{2,10}",
                "邮",
            )
        ),
    }
)
"""Name → how it is built, in lower case and half-width figures."""

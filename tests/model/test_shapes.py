import re

import pytest

from qunce.model.shapes import CHECKS, SHAPES


def has(name: str, text: str) -> bool:
    shape = SHAPES[name]
    match = re.fullmatch(shape.expression.source, text)
    return bool(match) and (not shape.check or CHECKS[shape.check](text))


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("mobile", "13800138000", "12800138000"),
        ("mobile", "138-0013-8000", "1380013800"),
        ("id-card", "11010519491231002x", "110105194912310021"),
        ("id-card", "110105199001010010", "440524198013010014"),
        ("bank-card", "6222 0200 0000 0000 000", "6222 0200 0000 0000 001"),
        ("bank-card", "4111111111111111", "4111111111111112"),
        ("wechat-id", "微信：hua_dian88", "微信：hua"),
        ("wechat-id", "vx huadian", "企微 huadian"),
        ("wechat-id", "微信号是huadian", "微信 demo-lin-xia"),
        ("qq-number", "qq：123456789", "qq：12345"),
        ("email", "邮箱 lin@flowers.cn", "邮箱 lin@example.com"),
    ],
)
def test_a_shape_knows_its_own(name, right, wrong):
    assert has(name, right)
    assert not has(name, wrong)

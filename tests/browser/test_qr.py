"""Our QR codes are those of segno, module by module."""

import pytest
import segno

CAPACITIES = (
    *(14, 26, 42, 62, 84, 106, 122, 152, 180, 213),
    *(251, 287, 331, 362, 412, 450, 504, 560, 624, 666),
)
"""Bytes that versions 1 to 20 hold at level M."""
ALPHABET = "https://qunce.example/shares/florist-tea-together/#qc1.AbC_-09"


def text_of(length: int) -> str:
    return (ALPHABET * (length // len(ALPHABET) + 1))[:length]


def expected(text: str, mask: int) -> list[list[bool]]:
    code = segno.make_qr(text, error="m", mode="byte", mask=mask, boost_error=False)
    return [[bool(module) for module in row] for row in code.matrix]


@pytest.mark.parametrize("version", range(1, 21))
def test_a_full_code_of_each_version_has_the_standard_s_modules(scripted, version):
    text = text_of(CAPACITIES[version - 1])
    mask = version % 8
    found = scripted.evaluate("([text, mask]) => qunce.qr(text, mask)", [text, mask])
    assert len(found) == version * 4 + 17
    assert found == expected(text, mask)


@pytest.fixture
def standard_padding(monkeypatch):
    """segno 1.6 puts a codeword of zeros before the padding of data that ends with a codeword,
    which §7.4.10 does not ask for; readers skip either."""

    def pad(buff, version, length):  # noqa: ARG001 - segno's signature
        buff.extend([0] * (-length % 8))

    monkeypatch.setattr(segno.encoder, "write_padding_bits", pad)


@pytest.mark.usefixtures("standard_padding")
@pytest.mark.parametrize("length", [1, 13, 15, 60, 200, 300])
def test_a_code_that_is_not_full_is_padded_and_has_one_of_the_standard_s_masks(scripted, length):
    """Which one is a matter of taste: segno weighs them without the format's modules, we with."""
    text = text_of(length)
    found = scripted.evaluate("text => qunce.qr(text)", text)
    assert found in [expected(text, mask) for mask in range(8)]


def test_one_byte_too_many_is_told(scripted):
    assert scripted.evaluate("text => qunce.qr(text)", text_of(667)) is None

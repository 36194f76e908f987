"""A QR code has the mask that segno would choose, which weighs one module after the other."""

import segno

from qunce.rendering.poster.code import modules

ADDRESSES = (
    # In the 43rd, what looks like a corner begins within another.
    *(f"https://example.com/shares/talk-{number}/" for number in range(60)),
    # From 122 bytes on, a code tells its version.
    *("https://example.com/" + "群策" * length for length in range(0, 40, 3)),
)


def of_segno(url):
    code = segno.make(url, error="m", boost_error=False, micro=False)
    return tuple(map(bytes, code.matrix))


def test_the_mask_is_the_one_that_is_penalised_least():
    assert [url for url in ADDRESSES if modules(url) != of_segno(url)] == []

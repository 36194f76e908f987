"""How channels count."""

import pytest

from qunce.model.channel import CHANNELS_BY_NAME


@pytest.mark.parametrize(
    ("channel", "text", "weight"),
    [
        ("群消息", "周日 20:30😀", 9),
        ("微博", "周日abc", 4),
        ("微博", "café", 2),
        ("微博", "看 https://example.com/a/very/long/path?x=1 吧", 13),
        ("小红书", "周日abc", 4),
        ("小红书", "😀", 2),
    ],
)
def test_a_channel_weighs_a_text_in_its_own_unit(channel, text, weight):
    assert CHANNELS_BY_NAME[channel].weigh(text) == weight

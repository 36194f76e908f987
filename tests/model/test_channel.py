"""How channels count."""

import pytest

from qunce.model.channel import Reach
from qunce.model.channels import CHANNELS, CHANNELS_BY_NAME, ROBOTS


@pytest.mark.parametrize(
    ("channel", "text", "weight"),
    [
        ("群消息", "周日 20:30😀", 9),
        ("微博", "周日abc", 4),
        ("微博", "café", 2),
        ("微博", "看 https://example.com/a/very/long/path?x=1 吧", 13),
        ("小红书", "周日abc", 4),
        ("小红书", "😀", 2),
        ("企业微信机器人", "周é😀a", 10),
    ],
)
def test_a_channel_weighs_a_text_in_its_own_unit(channel, text, weight):
    by_name = {one.name: one for one in (*CHANNELS, *ROBOTS)}
    assert by_name[channel].weigh(text) == weight


@pytest.mark.parametrize("channel", (*CHANNELS, *ROBOTS), ids=lambda channel: channel.name)
def test_what_is_said_of_a_channel_hangs_together(channel):
    assert set(channel.nearest) < set(CHANNELS_BY_NAME) - {channel.name}
    assert bool(channel.warn_from) == bool(channel.warning)
    assert not (channel.warn_from and channel.limit) or channel.warn_from < channel.limit
    assert channel.source
    assert channel.note[-1] not in "。；，"


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.name)
def test_no_text_is_offered_to_more_people_than_it_was_written_for(channel):
    sources = {CHANNELS_BY_NAME[name] for name in channel.nearest}
    assert "工作群" not in channel.nearest
    if channel.reach is not Reach.PERSON:
        assert {source.reach for source in sources} <= {Reach.GROUP, Reach.PUBLIC}

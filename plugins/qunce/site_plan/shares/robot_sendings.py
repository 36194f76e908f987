"""What robots say in groups for a share: one text per robot and message.

Groups that live on the robot's platform each have a copy with their own name; where there are
none, one copy names them all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from qunce.model.library import Library
from qunce.model.offset import Moment
from qunce.model.people import PLATFORM_TITLES, Group
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.rendering.payloads.robots import GROUP_ROBOTS, Robot
from qunce.rendering.text.announcement import Announcement, announcements
from qunce.rendering.text.conversion import text_for_robot
from qunce.rendering.text.share_values import values_in_group
from qunce.rules.asked.due import announcement_pack


@dataclass(frozen=True, slots=True)
class RobotSending:
    """One text for a robot, with when and into which group it is sent."""

    robot: Robot
    snippet: Snippet
    moment: Moment | None
    group: Group | None
    announcement: Announcement


def robot_sendings(
    library: Library, share: Share, values: Mapping[str, str]
) -> Iterator[RobotSending]:
    """Robot by robot, in the order of sending; nothing for messages that go to no group."""
    pack = announcement_pack(library, share)
    groups = [library.groups[id] for id in share.groups]
    nowhere: list[Group | None] = [None]
    for robot in GROUP_ROBOTS:
        at_home = [g for g in groups if PLATFORM_TITLES[g.platform] == robot.channel.platform]
        for due in pack:
            text = text_for_robot(due.snippet, robot.channel)
            if text is None:
                continue
            snippet = replace(due.snippet, texts=(text,))
            for group in at_home or nowhere:
                filled = values_in_group(values, group) if group else values
                (announcement,) = announcements(snippet, filled)
                yield RobotSending(robot, snippet, due.moment, group, announcement)

"""What a step is on each platform: what `varies=` and the block `variants` show."""

from collections.abc import Mapping

from qunce.model.people import PLATFORM_TITLES, Platform
from qunce.model.platforms.known import ABILITIES, NOTICES

NOTICE = "notice"
"""The ability that is told apart from the others, as commands ask for it too."""

STEPS: Mapping[str, Mapping[Platform, str]] = {
    NOTICE: {platform: fact.step for platform, fact in NOTICES.items()},
    **{
        ability.id: {platform: ability.step(platform) for platform in PLATFORM_TITLES}
        for ability in ABILITIES
    },
}
"""By the id of an ability, for every platform."""

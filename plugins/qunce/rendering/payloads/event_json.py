"""A share as schema.org's Event, for search engines.

https://schema.org/Event; statuses per https://schema.org/EventStatusType.
"""

import json
from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from qunce.model.share import Share, ShareFormat, ShareStatus
from qunce.rendering.html.fragment import json_for_script

ATTENDANCE = {ShareFormat.OFFLINE: "Offline", ShareFormat.MIXED: "Mixed"}


def event_script(
    share: Share,
    *,
    page_url: str,
    description: str,
    speakers: Sequence[str],
    organizer: str,
    previous: Sequence[datetime],
) -> Markup:
    """The event in a script element; empty for a share that has no slot.

    `page_url` is absolute, or empty when the site does not know its address; `previous` are
    the starts announced before.
    """
    if not share.slot:
        return Markup()
    event = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": share.title,
        "description": description,
        "url": page_url,
        "startDate": share.slot.known_start.isoformat(),
        "endDate": share.slot.known_end.isoformat(),
        "previousStartDate": [start.isoformat() for start in previous],
        "eventStatus": f"https://schema.org/{_status(share, previous)}",
        "eventAttendanceMode": "https://schema.org/"
        f"{ATTENDANCE.get(share.format, 'Online')}EventAttendanceMode",
        "location": _locations(share, page_url),
        "performer": [{"@type": "Person", "name": name} for name in speakers],
        "organizer": {"@type": "Organization", "name": organizer},
        "inLanguage": "zh-CN",
    }
    said = {key: value for key, value in event.items() if value}
    data = json_for_script(json.dumps(said, ensure_ascii=False))
    return Markup('<script type="application/ld+json">{}</script>').format(data)


def _status(share: Share, previous: Sequence[datetime]) -> str:
    if share.status is ShareStatus.CANCELLED:
        return "EventCancelled"
    if share.status is ShareStatus.POSTPONED:
        return "EventPostponed"
    return "EventRescheduled" if previous else "EventScheduled"


def _locations(share: Share, page_url: str) -> list[dict[str, str]]:
    locations = []
    if share.place and share.format in ATTENDANCE:
        locations.append({"@type": "Place", "name": share.place, "address": share.place})
    if share.format is not ShareFormat.OFFLINE and (share.meeting or page_url):
        locations.append({"@type": "VirtualLocation", "url": share.meeting or page_url})
    return locations

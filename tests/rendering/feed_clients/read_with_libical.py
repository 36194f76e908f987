"""libical reads a feed from stdin and prints its events as JSON; run by the system's Python.

Needs the packages gir1.2-ical-3.0 and python3-gi.
"""

import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402 - the version comes first


def events(calendar):
    kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
    event = calendar.get_first_component(kind)
    while event:
        yield event
        event = calendar.get_next_component(kind)


def epoch(time):
    zone = time.get_timezone() or ICalGLib.Timezone.get_utc_timezone()
    return time.as_timet_with_zone(zone)


def as_read(event):
    return {
        "uid": event.get_uid(),
        "start": epoch(event.get_dtstart()),
        "end": epoch(event.get_dtend()),
        "summary": event.get_summary(),
        "description": event.get_description(),
        "status": event.get_status().value_nick.upper(),
        "sequence": event.get_sequence(),
    }


calendar = ICalGLib.Component.new_from_string(sys.stdin.buffer.read().decode())
# Errors are counted while parsing; restrictions are the tables of RFC 5546.
if calendar.count_errors() or not calendar.check_restrictions():
    sys.exit(f"libical refuses this feed:\n{calendar.as_ical_string()}")
json.dump([as_read(event) for event in events(calendar)], sys.stdout)

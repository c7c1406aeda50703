"""Reads a calendar with Python's icalendar: the instants by the zones' names.

`by_rules` finds the same instants once more with dateutil, from nothing but the VTIMEZONEs.
"""

import io
from datetime import datetime

from dateutil.tz import tzical
from icalendar import Calendar

from told import Refused, event_as_told, placed

TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION", "STATUS")


def read(data):
    return [told(event, placed) for event in events(data)]


def by_rules(data):
    rules = tzical(io.StringIO(unfolded(data))) if b"BEGIN:VTIMEZONE" in data else None

    def by_the_file(value, zone):
        return value.replace(tzinfo=rules.get(zone))

    return [told(event, by_the_file) for event in events(data)]


def events(data):
    calendar = Calendar.from_ical(data)
    if calendar.errors:
        raise Refused(str(calendar.errors))
    for event in calendar.walk("VEVENT"):
        if event.errors:
            raise Refused(f"{event['UID']}: {event.errors}")
    return calendar.walk("VEVENT")


def told(event, in_zone):
    texts = {key.lower(): str(event[key]) for key in TEXTS if key in event}
    return event_as_told(
        uid=str(event["UID"]),
        sequence=int(event.get("SEQUENCE", 0)),
        start=instant(event.get("DTSTART"), in_zone),
        end=instant(event.get("DTEND"), in_zone),
        **texts,
    )


def instant(time, in_zone):
    if time is None:
        return None
    value, zone = time.dt, time.params.get("TZID")
    if not isinstance(value, datetime) or zone is None:
        return value
    return in_zone(value.replace(tzinfo=None), zone)


def unfolded(data):
    return data.decode("utf-8").replace("\r\n ", "").replace("\r\n", "\n")

#!/usr/bin/env python3
"""Reads calendar files as another programme would, and says what it found, for the suite.

usage: read_ics.py FILE...

One JSON list on standard output, an element for each file: its events in order, with uid, start
and end as instants in UTC (or as dates), and the texts as icalendar decoded them. `by_rules` holds
the same two instants once more, computed by dateutil from nothing but the VTIMEZONEs of the file.
"""

import io
import json
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo, reset_tzpath

from dateutil.tz import tzical
from icalendar import Calendar

# The pinned package, never the machine's own zones, which may be older.
reset_tzpath(to=[])

TEXTS = ["SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "CLASS", "TRANSP", "URL"]


def main(files):
    json.dump([read(name) for name in files], sys.stdout, ensure_ascii=False)


def read(name):
    with open(name, "rb") as file:
        data = file.read()
    rules = tzical(io.StringIO(unfolded(data))) if b"BEGIN:VTIMEZONE" in data else None
    calendar = Calendar.from_ical(data)
    if calendar.errors:
        raise SystemExit(f"{name}: {calendar.errors}")
    return {
        "name": str(calendar["NAME"]),
        "zones": [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")],
        "events": [event_of(event, rules) for event in calendar.walk("VEVENT")],
    }


def event_of(event, rules):
    if event.errors:
        raise SystemExit(f"{event['UID']}: {event.errors}")
    start, end = event["DTSTART"], event["DTEND"]
    found = {
        "uid": str(event["UID"]),
        "stamp": said(event["DTSTAMP"].dt),
        "sequence": int(event["SEQUENCE"]),
        "start": said(instant(start)),
        "end": said(instant(end)),
        "by_rules": [said(by_rules(start, rules)), said(by_rules(end, rules))],
        "zones": [start.params.get("TZID"), end.params.get("TZID")],
    }
    return found | {key.lower(): str(event[key]) for key in TEXTS if key in event}


def instant(time):
    """The instant by the zone's name in the pinned database, not by the file."""
    value, zone = time.dt, time.params.get("TZID")
    if not isinstance(value, datetime) or zone is None:
        return value
    return value.replace(tzinfo=ZoneInfo(zone))


def by_rules(time, rules):
    value, zone = time.dt, time.params.get("TZID")
    if not isinstance(value, datetime) or zone is None:
        return value
    return value.replace(tzinfo=rules.get(zone))


def said(value):
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def unfolded(data):
    return data.decode("utf-8").replace("\r\n ", "").replace("\r\n", "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

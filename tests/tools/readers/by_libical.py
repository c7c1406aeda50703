"""Reads calendar files with libical (the reader of Evolution, KOrganizer and others) and has it check
the restrictions of RFC 5545 and RFC 5546 that it knows.

usage: /usr/bin/python3 by_libical.py FILE...      (Debian: python3-gi, gir1.2-ical-3.0)

One JSON list on standard output, an element for each file: its events in order, or why it was
refused. Every time is computed from the VTIMEZONE of the file: the machine's zones are not asked.
"""

import json
import sys
from datetime import datetime, timezone

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

Kind = ICalGLib.PropertyKind


def main(files):
    json.dump([read(name) for name in files], sys.stdout, ensure_ascii=False)


def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        text = file.read()
    try:
        calendar = ICalGLib.Component.new_from_string(text)
    except TypeError:
        return {"refused": "it is no calendar"}
    ICalGLib.restriction_check(calendar)
    errors = list(dict.fromkeys(errors_of(calendar)))
    if errors:
        return {"refused": "; ".join(errors)}
    try:
        return {"events": [told(event, calendar) for event in parts(calendar)]}
    except ValueError as error:
        return {"refused": str(error)}


def parts(component, kind=ICalGLib.ComponentKind.VEVENT_COMPONENT):
    return every(component.get_first_component, component.get_next_component, kind)


def every(first, following, kind):
    """All of a kind at once: a component has one cursor, and any other question moves it."""
    found = [first(kind)]
    while found[-1] is not None:
        found.append(following(kind))
    return found[:-1]


def errors_of(component):
    """What libical put where it read an error or found a restriction broken."""
    errors = every(component.get_first_property, component.get_next_property, Kind.XLICERROR_PROPERTY)
    errors = [error.get_value_as_string() for error in errors]
    name = component.get_uid() or component.isa().value_nick
    yield from (f"{name}: {error}" for error in errors)
    for part in parts(component, ICalGLib.ComponentKind.ANY_COMPONENT):
        yield from errors_of(part)


def told(event, calendar):
    status = event.get_first_property(Kind.STATUS_PROPERTY)
    return {
        "uid": event.get_uid(),
        "sequence": event.get_sequence(),
        "start": said(event, calendar, Kind.DTSTART_PROPERTY),
        "end": said(event, calendar, Kind.DTEND_PROPERTY),
        "summary": event.get_summary(),
        "description": event.get_description(),
        "location": event.get_location(),
        "status": status and status.get_value_as_string(),
    }


def said(event, calendar, kind):
    found = event.get_first_property(kind)
    if found is None:
        return None
    time = time_of(found, kind)
    if time.is_date():
        return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
    zone = ICalGLib.Timezone.get_utc_timezone()
    if not time.is_utc():
        named = found.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
        if named is None:
            raise ValueError(f"{event.get_uid()}: a time without a zone")
        zone = calendar.get_timezone(named.get_tzid())
        if zone is None:
            raise ValueError(f"{event.get_uid()}: {named.get_tzid()} has no VTIMEZONE")
    instant = datetime.fromtimestamp(time.as_timet_with_zone(zone), timezone.utc)
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def time_of(found, kind):
    return found.get_dtstart() if kind == Kind.DTSTART_PROPERTY else found.get_dtend()


if __name__ == "__main__":
    main(sys.argv[1:])

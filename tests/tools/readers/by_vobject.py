"""Reads a calendar with vobject, the reader of Radicale, and lets it validate what it read."""

import vobject

from told import Refused, event_as_told


# It keeps the zones of one file for the next, which has rules for other weeks.
ZONES = vars(vobject.icalendar)["__tzidMap"]
OWN_ZONES = dict(ZONES)


def read(data):
    ZONES.clear()
    ZONES.update(OWN_ZONES)
    calendar = vobject.readOne(data.decode("utf-8"))
    try:
        calendar.validate(raiseException=True)
    except vobject.base.VObjectError as error:
        line = getattr(error, "lineNumber", None)
        raise Refused(f"line {line}: {error}" if line else str(error)) from error
    return [told(event) for event in calendar.contents["vevent"]]


def told(event):
    def text(name):
        return getattr(event, name).value if name in event.contents else None

    return event_as_told(
        uid=text("uid"),
        sequence=int(text("sequence") or 0),
        start=text("dtstart"),
        end=text("dtend"),
        summary=text("summary"),
        description=text("description"),
        location=text("location"),
        status=text("status"),
    )

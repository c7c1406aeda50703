"""Reads a calendar with the package `ical` of Home Assistant: strict, every property has a type."""

from ical.calendar_stream import IcsCalendarStream
from ical.exceptions import CalendarParseError

from told import Refused, event_as_told


def read(data):
    try:
        calendar = IcsCalendarStream.calendar_from_ics(data.decode("utf-8"))
    except CalendarParseError as error:
        raise Refused(f"{error}; {error.detailed_error or ''}") from error
    return [told(event) for event in calendar.events]


def told(event):
    return event_as_told(
        uid=event.uid,
        sequence=event.sequence or 0,
        start=event.dtstart,
        end=event.dtend,
        summary=event.summary,
        description=event.description,
        location=event.location,
        status=event.status and event.status.value,
    )

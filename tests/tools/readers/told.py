"""What the readers share: how an event is told, so that two of them can be compared."""

from datetime import datetime, timezone
from zoneinfo import ZoneInfo, reset_tzpath

# The pinned package, never the machine's own zones, which may be older.
reset_tzpath(to=[])


class Refused(Exception):
    """A reader does not take a file."""


def event_as_told(uid, sequence, start, end, summary=None, description=None, location=None, status=None):
    return {
        "uid": uid,
        "sequence": sequence,
        "start": said(start),
        "end": said(end),
        "summary": summary,
        "description": description,
        "location": location,
        "status": status,
    }


def placed(value, zone):
    """A wall time on the clock of a zone of the pinned database, not of the file."""
    return value.replace(tzinfo=ZoneInfo(zone))


def said(value):
    """An instant in UTC, or a date; a message that answers has none."""
    if value is None:
        return None
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None:
        raise Refused(f"the time {value} has no zone")
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

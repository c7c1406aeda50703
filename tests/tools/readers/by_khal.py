"""Imports a calendar into khal and lists it there: what a person sees on the day.

khal has its home in a folder of its own; the clock on its wall is that of the zone that the file
names first, else UTC.
"""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from click.testing import CliRunner
from khal.cli import main_khal

from told import Refused

CONFIGURATION = """
[calendars]
[[trip]]
path = {folder}/trip
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = {zone}
local_timezone = {zone}
[sqlite]
path = {folder}/khal.db
"""
ROW = "{start-time}-{end-time} {title} @ {location}"
DAY = "{date-long} {name}"


def read(file, data, folder, told):
    """The listing; refused where an event of those that another told is not on its day as it should be."""
    told = [event for event in told if event["start"]]
    if not told:
        return ""
    folder.mkdir()
    (folder / "trip").mkdir()
    zone = first_zone(data)
    settings = folder / "config"
    settings.write_text(CONFIGURATION.format(folder=folder, zone=zone), encoding="utf-8")
    khal(settings, "import", "--batch", str(file))
    rows = [row_expected(event, ZoneInfo(zone)) for event in told]
    first, last = min(day for day, _ in rows), max(day for day, _ in rows)
    until = date.fromisoformat(last) + timedelta(days=1)
    listing = khal(
        settings, "list", "--once", "--format", ROW, "--day-format", DAY, first, until.isoformat()
    )
    shown = by_day(listing)
    for day, row in rows:
        if visible(row) not in shown.get(day, []):
            raise Refused(f"`{row}` does not stand under {day} in:\n{listing}")
    return listing


def khal(settings, *arguments):
    done = CliRunner().invoke(main_khal, ["-c", str(settings), "--no-color", *arguments])
    if done.exit_code != 0:
        raise Refused(f"khal {arguments[0]}: {done.output}{done.exception!r}")
    if complaint := re.search(r"^(?:warning|error|critical): .*", done.output, re.I | re.M):
        raise Refused(f"khal {arguments[0]}: {complaint[0]}")
    return done.output


def first_zone(data):
    named = re.search(rb"^DTSTART;TZID=([^:;\r]+):", data, re.M)
    return named[1].decode() if named else "UTC"


def by_day(listing):
    days, day = {}, None
    for line in listing.split("\n"):
        if heading := re.fullmatch(r"(\d{4}-\d\d-\d\d) \w+", line):
            day = heading[1]
        elif day:
            days.setdefault(day, []).append(visible(line))
    return days


def visible(row):
    """A row as it is seen: a mark of byte order, and blanks at the ends, cannot be."""
    return row.replace("\ufeff", "").strip()


def row_expected(event, zone):
    """The day and the row of an event, as the clock of the zone has it."""
    title = f"{event['summary']} @ {event['location'] or ''}".strip()
    if "T" not in event["start"]:
        return event["start"], f"- {title}"
    start, end = (
        datetime.fromisoformat(event[edge].replace("Z", "+00:00")).astimezone(zone)
        for edge in ("start", "end")
    )
    return start.date().isoformat(), f"{start:%H:%M}-{end:%H:%M} {title}"

"""Writes a calendar of N events with Python's icalendar and prints the seconds that it took."""
import sys
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

COUNT = int(sys.argv[1])
ZONE = ZoneInfo("Europe/Paris")
FIRST = datetime(2024, 12, 1, 8, 0, tzinfo=ZONE)


def write():
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//bench//")
    for number in range(COUNT):
        event = icalendar.Event()
        start = FIRST + timedelta(hours=number)
        event.add("uid", f"{number}@bench")
        event.add("dtstamp", datetime(2024, 11, 28, 9, 0, tzinfo=ZoneInfo("UTC")))
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=40))
        event.add("summary", f"Meeting {number}")
        event.add("location", "Paris")
        event.add("description", "Person 1, Person 2, Person 3, Person 4\nPurpose of the meeting")
        event.add("status", "CONFIRMED")
        calendar.add_component(event)
    return calendar.to_ical()


START = time.perf_counter()
write()
print(time.perf_counter() - START)

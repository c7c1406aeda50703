"""Writes the events of a calendar file with Python's icalendar and prints the seconds that it took, the median of three.

The file is read first, untimed, into plain values; what is timed is building the same events from them with `add` and
writing them with `to_ical`.
"""
import sys
import time
from statistics import median

import icalendar


def plain(value):
    return value.dt if hasattr(value, "dt") else str(value)


def read(path):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    keep = lambda name, value: isinstance(value, str) or hasattr(value, "dt")
    return [
        [(name, plain(value)) for name, value in event.items() if keep(name, value)]
        for event in calendar.walk("VEVENT")
    ]


def write(events):
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//bench//")
    for properties in events:
        event = icalendar.Event()
        for name, value in properties:
            event.add(name, value)
        calendar.add_component(event)
    return calendar.to_ical()


def seconds(events):
    start = time.perf_counter()
    write(events)
    return time.perf_counter() - start


EVENTS = read(sys.argv[1])
print(median(seconds(EVENTS) for _ in range(3)))

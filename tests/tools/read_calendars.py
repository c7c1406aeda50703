#!/usr/bin/env python3
"""The one door that every calendar file goes through which a test writes: others read it.

usage: read_calendars.py FILE... | FOLDER

Each file is linted; libical, ical.js, icalendar, dateutil, `ical` and vobject read it, each with
its strictest checks, and must find the same entries at the same instants with the same texts; khal
shows it to a person. What one of them does not take goes to standard error with the file, the reader
and the line, and the exit code is 1. Standard output is a JSON list: for each file its events, and
khal's listing.

A reader that is wrong about a right file stands in `known.py`, with the reason; it is checked there
that it still is.
"""

import json
import os
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "readers"))

# Debian's own Python: python3-gi cannot be had in an environment.
SYSTEM_PYTHON = "/usr/bin/python3"
# A reader that is not done by then hangs.
SECONDS = 120
COMPARED = ("uid", "sequence", "start", "end", "summary", "description", "location", "status")


def main(arguments):
    files = [file for argument in arguments for file in files_in(Path(argument))]
    if not files:
        raise SystemExit("there is no calendar to read")
    with tempfile.TemporaryDirectory() as home:
        stay_at_home(home)
        from_outside = {
            "libical": start([SYSTEM_PYTHON, str(HERE / "readers/by_libical.py")], files),
            "ical.js": start(["node", str(HERE / "readers/by_ical_js.mjs")], files),
        }
        read = [Reading(file) for file in files]
        for reading in read:
            reading.by_python(Path(home))
        for reader, process in from_outside.items():
            for reading, found in zip(read, answer(reader, process), strict=True):
                reading.add(reader, found)
    findings = [finding for reading in read for finding in reading.findings()]
    json.dump([reading.told() for reading in read], sys.stdout, ensure_ascii=False)
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0


def files_in(path):
    """A file, or those of a folder that we wrote: tests also put other people's there, to be taken in."""
    if not path.is_dir():
        return [path]
    return [file for file in sorted(path.glob("**/*.ics")) if b"\nPRODID:-//Attache//" in file.read_bytes()]


def stay_at_home(home):
    """No reader finds the settings or the calendars of whoever runs the tests."""
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    os.environ.update(dict.fromkeys(names, home) | {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"})


def start(command, files):
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    return subprocess.Popen([*command, *map(str, files)], **pipes)


def kept_by(reader, value):
    """What a reader keeps of a value: libical drops the blanks with which a text begins."""
    if reader == "libical" and isinstance(value, str):
        value = value.lstrip(" ")
    return value or None


def answer(reader, process):
    out, error = process.communicate(timeout=SECONDS)
    if process.returncode != 0:
        raise SystemExit(f"{reader} could not be asked: {error}")
    return json.loads(out)


class Reading:
    """What each reader found in one file."""

    def __init__(self, file):
        self.file = file
        self.data = file.read_bytes()
        self.found = {}
        self.refused = []
        self.listing = ""

    def by_python(self, home):
        import by_ical
        import by_icalendar
        import by_khal
        import by_vobject
        import ics_lint

        self.refused += [("lint", complaint) for complaint in ics_lint.lint(self.data)]
        readers = {
            "icalendar": by_icalendar.read,
            "dateutil": by_icalendar.by_rules,
            "ical": by_ical.read,
            "vobject": by_vobject.read,
        }
        for reader, read in readers.items():
            self.ask(reader, lambda read=read: self.found.update({reader: read(self.data)}))
        folder = home / f"khal-{len(os.listdir(home))}"
        told = self.found.get("icalendar", [])
        self.ask("khal", lambda: self.list(by_khal.read(self.file, self.data, folder, told)))

    def ask(self, reader, read):
        try:
            read()
        except Exception as error:  # whatever a reader throws, it has refused the file
            self.refused.append((reader, f"{type(error).__name__}: {error}"))

    def list(self, listing):
        self.listing = listing

    def add(self, reader, answer):
        if "refused" in answer:
            self.refused.append((reader, answer["refused"]))
        else:
            self.found[reader] = answer["events"]

    def findings(self):
        import known

        for reader, why in known.without_known(self.data, self.refused):
            yield f"{self.file.name}: {reader}: {textwrap.shorten(why, 800)}"
        model = self.found.get("icalendar")
        for reader, events in self.found.items() if model else ():
            yield from self.differences(reader, model, events)

    def differences(self, reader, model, events):
        if [event["uid"] for event in model] != [event["uid"] for event in events]:
            yield f"{self.file.name}: {reader}: other entries, or in another order"
            return
        for ours, theirs in zip(model, events, strict=True):
            for field in COMPARED:
                if kept_by(reader, ours[field]) != (theirs[field] or None):
                    line = self.line_of(ours["uid"])
                    yield (
                        f"{self.file.name}: {reader}: the entry in line {line}: {field} is "
                        f"{theirs[field]!r}, icalendar finds {ours[field]!r}"
                    )

    def line_of(self, uid):
        lines = self.data.split(b"\r\n")
        return next((i + 1 for i, line in enumerate(lines) if line == f"UID:{uid}".encode()), "?")

    def told(self):
        return {"events": self.found.get("icalendar", []), "listing": self.listing}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

// Reads calendar files with ical.js, the reader of Thunderbird, and says what it found.
//
// usage: node read_ics.mjs FILE...
//
// One JSON list on standard output, an element for each file: its events in order, with uid, start
// and end as instants in UTC (or as dates), and the texts. ical.js knows no zone by itself: it
// computes from the VTIMEZONEs of the file.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const said = (time) =>
  time.isDate ? time.toString() : time.toJSDate().toISOString().replace(".000Z", "Z");

function read(name) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(name, "utf8")));
  const zones = calendar.getAllSubcomponents("vtimezone").map((part) => new ICAL.Timezone(part));
  zones.forEach((zone) => ICAL.TimezoneService.register(zone));
  const events = calendar.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      start: said(event.startDate),
      end: said(event.endDate),
      summary: event.summary,
      description: event.description,
      location: event.location,
    };
  });
  zones.forEach((zone) => ICAL.TimezoneService.remove(zone.tzid));
  return { name: calendar.getFirstPropertyValue("name"), events };
}

console.log(JSON.stringify(process.argv.slice(2).map(read)));

// Reads calendar files with ical.js, the reader of Thunderbird, and says what it found.
//
// usage: node by_ical_js.mjs FILE...
//
// One JSON list on standard output, an element for each file: its events in order, or why it was
// refused. Times are instants in UTC (or dates). ical.js knows no zone by itself: it computes from
// the VTIMEZONEs of the file.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const said = (time) =>
  time.isDate ? time.toString() : time.toJSDate().toISOString().replace(".000Z", "Z");

function events(name) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(name, "utf8")));
  const zones = calendar.getAllSubcomponents("vtimezone").map((part) => new ICAL.Timezone(part));
  zones.forEach((zone) => ICAL.TimezoneService.register(zone));
  const found = calendar.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    // An answer may have no time: then there is no end to be asked for either.
    const isTimed = part.hasProperty("dtstart");
    return {
      uid: event.uid,
      sequence: event.sequence ?? 0,
      start: isTimed ? said(event.startDate) : null,
      end: isTimed ? said(event.endDate) : null,
      summary: event.summary,
      description: event.description,
      location: event.location,
      status: part.getFirstPropertyValue("status"),
    };
  });
  zones.forEach((zone) => ICAL.TimezoneService.remove(zone.tzid));
  return found;
}

function read(name) {
  try {
    return { events: events(name) };
  } catch (error) {
    return { refused: String(error) };
  }
}

console.log(JSON.stringify(process.argv.slice(2).map(read)));

// A trip with more requests than a day holds: the search for its times goes on until it is stopped or
// its time is up, which no trip of the cases asks for.
import { writeFileSync } from "node:fs";
import type { Engine } from "./fixtures.ts";

/** Its id. */
export const crowded = "crowded";
/** How many ask for a time. */
export const requests = 90;

const guests = 12;
const atOneTable = 3;
const lengths = [20, 30, 40, 60];

/** Brings it into the book; the same every time. `file` is written on the way. */
export async function importCrowded(engine: Engine, file: string): Promise<void> {
  writeFileSync(file, JSON.stringify(dossier()));
  const show = { language: "en", calendar: "gregorian", both: true };
  await engine.call("dossier_import", { path: file, theirs: false, dry_run: false, show });
}

function dossier(): object {
  const random = seeded(3);
  const id = (n: number) => `guest-${n}`;
  const organizations = range(guests).map((n) => ({ id: id(n), kind: "municipality", name: `Guest ${n + 1}` }));
  const items = range(requests).map((n) => {
    const table = new Set<string>();
    while (table.size < atOneTable) table.add(id(random(guests)));
    return {
      id: `request-${n}`,
      kind: "meeting",
      title: `Request ${n + 1}`,
      minutes: lengths[random(lengths.length)],
      participants: [...table].map((who) => ({ who })),
      meeting: { contact: "other", format: "video", stage: "requested" },
    };
  });
  const windows = [{ id: "day", start: "2024-12-18T09:00", end: "2024-12-18T18:00", zone: "Europe/Istanbul" }];
  const trip = { id: crowded, kind: "hosted", status: "planning", title: "A crowded day", home: "antalya", office: "antalya-mm", items, windows };
  return { dossier: 1, organizations, trips: [trip] };
}

const range = (length: number) => Array.from({ length }, (_, n) => n);

/** Numbers from 0 to below `end` that look like chance: a linear congruence. */
function seeded(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % end;
  };
}

// The question that the screen asks: kept in the route, so that the way back finds it again.
import type { BestTimeStart } from "@/api/generated";
import type { BestTimeAsk } from "@/app/routes";

/** The lengths to choose from, in minutes. */
export const LENGTHS = [15, 30, 45, 60, 90, 120, 180];

/** How many hours are held against each other. */
const PINS = 3;

export function questionOf(start: BestTimeStart): BestTimeAsk {
  const { cities, minutes, from, to, home } = start;
  return { cities, minutes, from, to, rules: [], ...(home ? { home } : {}) };
}

/** The question with another day, cities or rule: what was pinned on the old one is let go. */
export function changed(ask: BestTimeAsk, change: Partial<BestTimeAsk>): BestTimeAsk {
  const { day: _day, pins: _pins, ...rest } = ask;
  return { ...rest, ...change };
}

/** The pins with an hour added, or taken away where it was among them; the oldest gives way. */
export function pinned(pins: string[], instant: string): string[] {
  if (pins.includes(instant)) return pins.filter((pin) => pin !== instant);
  return [...pins, instant].slice(-PINS);
}

// Views and acts, shown in the language and calendar of this person.
import { useCallback } from "react";
import { type Answer, type Args, call, type Name, type Unshown } from "@/api/call";
import type { Show } from "@/api/generated";
import { type Seen, useSeen } from "@/api/views";
import { prefsNow, usePrefs } from "./prefs";

type View =
  | "book_state"
  | "clocks"
  | "status"
  | "trips"
  | "overview"
  | "itinerary"
  | "item"
  | "findings"
  | "repair_look"
  | "choices"
  | "rules"
  | "search"
  | "month"
  | "besttime"
  | "besttime_start"
  | "releases"
  | "schedule"
  | "shift_look"
  | "mend_look"
  | "differences"
  | "calendar_export"
  | "text";

export function showNow(): Show {
  const { language, calendar, both } = prefsNow();
  return { language, calendar, both };
}

/** A view of the book. `args` null: not wanted now. */
export function useView<N extends View>(name: N, args: Unshown<Args<N>> | null): Seen<Answer<N>> {
  const { language, calendar, both } = usePrefs();
  const full = args && ({ ...args, show: { language, calendar, both } } as Args<N>);
  const key = full && `${name} ${JSON.stringify(full)}`;
  return useSeen<Answer<N>>(key, tagsOf(name, args), () => call(name, full as Args<N>));
}

/** What a view shows, in the tags of the engine. */
function tagsOf(name: View, args: object | null): string[] {
  const trip = args && "trip" in args ? String(args.trip) : null;
  if (name === "trips" || name === "search" || name === "clocks") return ["*"];
  if (name === "status" || name === "book_state") return ["*"];
  if (name === "choices") return ["directory"];
  if (!trip) return ["*"];
  return [`trip:${trip}`, "directory", ...(OF_NO_COMMIT[name] ?? [])];
}

/** What a view also shows that no commit tells of: the clock, a search that goes on. */
const OF_NO_COMMIT: Partial<Record<View, string[]>> = {
  overview: ["clock"],
  schedule: ["schedule"],
  mend_look: ["schedule"],
};

/** Ask the engine in the language of this person. */
export function useAsk() {
  return useCallback(
    <N extends Name>(name: N, args: Unshown<Args<N>>): Promise<Answer<N>> =>
      call(name, { ...args, show: showNow() } as Args<N>),
    [],
  );
}

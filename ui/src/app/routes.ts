// Where we are. The place is kept, so that the window opens where it was closed.
import { useSyncExternalStore } from "react";

/** A section of a trip; `schedule`, times for items that have none, belongs to the itinerary. */
export type Tab = "overview" | "itinerary" | "schedule" | "releases";

export type Route =
  | { screen: "trips"; trip?: string }
  | { screen: "trip"; trip: string; tab: Tab; item?: string }
  | { screen: "besttime"; trip?: string; item?: string; ask?: BestTimeAsk }
  | { screen: "settings" };

/** What the best hour is asked for. */
export interface BestTimeAsk {
  cities: string[];
  minutes: number;
  /** The first and the last day, `2025-01-13`. */
  from: string;
  to: string;
  /** As written in the dossier's contract; none is the usual one. */
  rules: string[];
  /** The city on whose clock days begin. */
  home?: string;
  /** The day that is looked at. */
  day?: string;
  /** The hours held against each other. */
  pins?: string[];
}

const KEY = "attache.route";

function read(): Route {
  try {
    const route = JSON.parse(localStorage.getItem(KEY) ?? "null") as Route | null;
    return route?.screen ? route : { screen: "trips" };
  } catch {
    return { screen: "trips" };
  }
}

let stack: Route[] = [read()];
let at = 0;
const listeners = new Set<() => void>();

function tell() {
  localStorage.setItem(KEY, JSON.stringify(stack[at]));
  for (const listener of listeners) listener();
}

export function routeNow(): Route {
  return stack[at] ?? { screen: "trips" };
}

/** Go somewhere; the way back is kept. */
export function go(route: Route) {
  if (JSON.stringify(route) === JSON.stringify(routeNow())) return;
  stack = [...stack.slice(0, at + 1), route].slice(-50);
  at = stack.length - 1;
  tell();
}

/** Change where we are without a step in the way back: a selection, a panel. */
export function adjust(route: Route) {
  if (JSON.stringify(route) === JSON.stringify(routeNow())) return;
  stack = stack.map((old, index) => (index === at ? route : old));
  tell();
}

export function canStep(by: -1 | 1): boolean {
  return at + by >= 0 && at + by < stack.length;
}

export function step(by: -1 | 1) {
  if (!canStep(by)) return;
  at += by;
  tell();
}

export function useRoute(): Route {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, routeNow);
}

// The way out that a person looks at before taking it: its button has the pointer or the focus, and
// the programme shows where the item would stand.
import { useSyncExternalStore } from "react";
import type { GhostView } from "@/api/generated";
import { useView } from "./useView";

interface Wanted {
  trip: string;
  finding: string;
  index: number;
}

let wanted: Wanted | null = null;
const listeners = new Set<() => void>();

function want(next: Wanted | null) {
  if (wanted === next) return;
  wanted = next;
  for (const listener of listeners) listener();
}

/** What a button of a way out is given, so that it shows what it would do. */
export function ghostProps(trip: string, finding: string, index: number) {
  const show = () => want({ trip, finding, index });
  const hide = () => {
    if (wanted?.finding === finding && wanted.index === index) want(null);
  };
  return { onHoverStart: show, onHoverEnd: hide, onFocus: show, onBlur: hide };
}

/** Nothing is looked at any more: a way out was taken, or its button is gone. */
export function forgetGhost() {
  want(null);
}

/** Where the item of the way out that is looked at would stand. */
export function useGhost(trip: string): GhostView | null {
  const asked = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (wanted?.trip === trip ? wanted : null),
  );
  const { value, trouble } = useView("repair_look", asked ? { ...asked } : null);
  return asked && !trouble ? (value ?? null) : null;
}

// What is on the screen is views: whole answers of the engine, kept by name and arguments. When
// something was committed, each view on the screen that declares a touched tag is fetched again,
// whole. An answer that comes too late for a newer question is dropped.
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { asTrouble, type Trouble } from "./error";

export interface Seen<T> {
  value: T | undefined;
  trouble: Trouble | undefined;
}

interface Entry {
  seen: Seen<unknown>;
  tags: readonly string[];
  asked: number;
  listeners: Set<() => void>;
  fetch: () => Promise<unknown>;
}

const entries = new Map<string, Entry>();
const KEPT = 40;

function refresh(entry: Entry) {
  entry.asked += 1;
  const mine = entry.asked;
  const take = (seen: Seen<unknown>) => {
    if (entry.asked !== mine) return;
    entry.seen = seen;
    for (const listener of entry.listeners) listener();
  };
  entry.fetch().then(
    (value) => take({ value, trouble: undefined }),
    (thrown) => take({ value: entry.seen.value, trouble: asTrouble(thrown) }),
  );
}

/** Fetch again what a commit touched, if it is on the screen; forget it otherwise. */
export function touched(tags: readonly string[]) {
  for (const [key, entry] of entries) {
    if (
      !entry.tags.some(
        (tag) => tag === "*" || tags.some((other) => other === tag || other.startsWith(`${tag}:`)),
      )
    )
      continue;
    if (entry.listeners.size > 0) refresh(entry);
    else entries.delete(key);
  }
}

let newest = 0;

/** Something was committed. It is heard of twice, in the answer and from the host: once is enough. */
export function committed(rev: number, tags: readonly string[]) {
  if (rev <= newest) return;
  newest = rev;
  touched(tags);
}

/** Fetch everything again: another book, another day. */
export function touchedAll() {
  newest = 0;
  for (const [key, entry] of entries) {
    if (entry.listeners.size > 0) refresh(entry);
    else entries.delete(key);
  }
}

/** A view, fetched when first wanted. `key` null: not wanted now. */
export function useSeen<T>(key: string | null, tags: readonly string[], fetch: () => Promise<T>): Seen<T> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for tags and fetch.
  const entry = useMemo(() => {
    if (key === null) return null;
    const known = entries.get(key);
    if (known) return known;
    const made: Entry = { seen: NOTHING, tags, asked: 0, listeners: new Set(), fetch };
    entries.set(key, made);
    for (const [old, other] of entries) {
      if (entries.size <= KEPT) break;
      if (other !== made && other.listeners.size === 0) entries.delete(old);
    }
    return made;
  }, [key]);
  useEffect(() => {
    if (entry && entry.asked === 0) refresh(entry);
  }, [entry]);
  return useSyncExternalStore(
    (listener) => {
      entry?.listeners.add(listener);
      return () => entry?.listeners.delete(listener);
    },
    () => (entry?.seen ?? NOTHING) as Seen<T>,
  );
}

const NOTHING: Seen<never> = { value: undefined, trouble: undefined };

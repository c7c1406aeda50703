// Screens and dialogs that the first look does not need. Their code comes when they are wanted, or, so
// that nobody waits for it then, as soon as the page is at rest.
import { type ComponentType, useEffect, useState } from "react";

/** A component whose code comes later. Until it is there, nothing is drawn. */
type Later<P> = ComponentType<P> & { fetch: () => Promise<void> };

const all: (() => Promise<void>)[] = [];

/** What `load` brings, drawn at once where it is there already. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let part: ComponentType<P> | null = null;
  let asked: Promise<void> | null = null;
  const fetch = () => {
    asked ??= load().then((loaded) => {
      part = loaded;
    });
    return asked;
  };
  all.push(fetch);
  function Later(props: P) {
    const [, setHere] = useState(part !== null);
    useEffect(() => {
      if (!part) void fetch().then(() => setHere(true));
    }, []);
    const Part = part;
    return Part ? <Part {...props} /> : null;
  }
  Later.fetch = fetch;
  return Later;
}

/** How long after the first screen: it has drawn what it asked for by then, on a slow machine too. */
const REST_MS = 1500;

/** Fetches everything that was not wanted yet, one after the other. */
export function useRest() {
  useEffect(() => {
    const rest = async () => {
      for (const fetch of all) await fetch();
    };
    const timer = window.setTimeout(() => void rest(), REST_MS);
    return () => window.clearTimeout(timer);
  }, []);
}

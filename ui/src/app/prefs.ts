// What this person likes on this machine: language, dates, times, theme, size. Not part of the book.
import { useSyncExternalStore } from "react";
import type { Language } from "@/i18n";

interface Prefs {
  language: Language;
  /** The calendar that stands first. */
  calendar: "gregorian" | "solar_hijri";
  /** Whether the other one stands beside it. */
  both: boolean;
  times: "both" | "local" | "home";
  theme: "system" | "light" | "dark";
  /** Per cent. */
  zoom: number;
  /** Whether single letters are shortcuts in a list (WCAG 2.1.4). */
  letters: boolean;
}

const KEY = "attache.prefs";
export const ZOOMS = [80, 90, 100, 110, 125, 140, 160];

function firstLanguage(): Language {
  const wanted = (navigator.language || "en").slice(0, 2);
  return wanted === "tr" || wanted === "fa" ? wanted : "en";
}

function read(): Prefs {
  const language = firstLanguage();
  const start: Prefs = {
    language,
    calendar: language === "fa" ? "solar_hijri" : "gregorian",
    both: true,
    times: "both",
    theme: "system",
    zoom: 100,
    letters: true,
  };
  try {
    return { ...start, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Prefs>) };
  } catch {
    return start;
  }
}

let prefs = read();
const listeners = new Set<() => void>();

export function setPrefs(change: Partial<Prefs>) {
  prefs = { ...prefs, ...change };
  localStorage.setItem(KEY, JSON.stringify(prefs));
  for (const listener of listeners) listener();
}

export function prefsNow(): Prefs {
  return prefs;
}

export function usePrefs(): Prefs {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, prefsNow);
}

export function stepZoom(by: number) {
  const at = ZOOMS.indexOf(prefs.zoom);
  const next = ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, (at < 0 ? 2 : at) + by))];
  if (next !== undefined) setPrefs({ zoom: next });
}

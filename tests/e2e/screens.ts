// How a test puts the interface in front of itself: language, theme and place, then the screen.
import type { Page } from "@playwright/test";

/** How a person has set the interface. */
export type Prefs = {
  language?: "en" | "tr" | "fa";
  theme?: "light" | "dark";
  calendar?: "gregorian" | "solar_hijri";
  both?: boolean;
  times?: "both" | "local" | "home";
};

/** Where the window opens. */
export type Route =
  | { screen: "trips"; trip?: string }
  | { screen: "trip"; trip: string; tab: "overview" | "itinerary" | "schedule" | "releases"; item?: string }
  | { screen: "besttime"; trip?: string; item?: string; ask?: object }
  | { screen: "settings" };

let opened = 0;

/** Opens the interface anew, set like this, at this place. What is done there afterwards stays. */
export async function open(page: Page, route: Route, prefs: Prefs = {}): Promise<void> {
  opened += 1;
  // Before the pages run: an interface that is still there would write its own place again.
  await page.addInitScript(
    ([mark, where, how]) => {
      if (sessionStorage.getItem(mark)) return;
      sessionStorage.setItem(mark, "done");
      localStorage.setItem("attache.route", where);
      localStorage.setItem("attache.prefs", how);
    },
    [
      `opened ${opened}`,
      JSON.stringify(route),
      JSON.stringify({ language: "en", theme: "light", ...prefs }),
    ] as const,
  );
  await page.reload();
  await page.locator(".statusline").waitFor();
}

/** The cases, by the trip in each. */
export const trips = {
  tirana: "tirana-b40",
  paris: "paris-visit",
  antalya: "city-diplomacy-workshop-2",
  brussels: "brussels-congress",
  roundtable: "sister-cities-roundtable",
} as const;

// Pictures of every screen in each language and theme, for people to look at: out/shots.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "./fixtures.ts";
import { shotsFolder } from "./places.ts";
import { open, type Route, trips } from "./screens.ts";

type Shot = { route: Route; keys?: string[] };

const board: Route = { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" };

const shots: Record<string, Shot> = {
  trips: { route: { screen: "trips", trip: trips.tirana } },
  overview: { route: { screen: "trip", trip: trips.tirana, tab: "overview" } },
  itinerary: { route: board },
  "itinerary-antalya": { route: { screen: "trip", trip: trips.antalya, tab: "itinerary", item: "session-1" } },
  warnings: { route: board, keys: ["F8"] },
  stage: { route: board, keys: ["s"] },
  "new-item": { route: board, keys: ["n"] },
  palette: { route: board, keys: ["Control+k"] },
  calendar: { route: board, keys: ["Control+e"] },
  print: { route: board, keys: ["Control+p"] },
  keys: { route: board, keys: ["F1"] },
  besttime: {
    route: {
      screen: "besttime",
      ask: { cities: ["istanbul", "tirana", "paris", "tehran", "brussels"], minutes: 60, from: "2025-01-13", to: "2025-01-17", rules: [] },
    },
  },
  settings: { route: { screen: "settings" } },
};

const sizes = { 1280: 800, 1440: 900 };

for (const [width, height] of Object.entries(sizes)) {
  for (const language of ["en", "tr", "fa"] as const) {
    for (const theme of ["light", "dark"] as const) {
      test(`${language} ${theme} ${width}`, async ({ page }) => {
        test.setTimeout(120_000);
        mkdirSync(shotsFolder, { recursive: true });
        await page.setViewportSize({ width: Number(width), height });
        for (const [name, { route, keys }] of Object.entries(shots)) {
          await open(page, route, { language, theme, calendar: language === "fa" ? "solar_hijri" : "gregorian", both: true });
          const shown = { settings: ".fields", besttime: ".best" }[route.screen as string] ?? "[data-row]";
          await page.locator(shown).first().waitFor();
          for (const key of keys ?? []) await page.keyboard.press(key);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          await page.screenshot({ path: join(shotsFolder, `${name}-${language}-${theme}-${width}.png`) });
        }
      });
    }
  }
}

// Pictures of every screen in each language and theme, for people to look at: out/shots.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Engine, test } from "./fixtures.ts";
import { shotsFolder } from "./places.ts";
import { open, type Route, trips } from "./screens.ts";

type Shot = { route: Route; keys?: string[]; act?: (page: Page) => Promise<unknown> };

const board: Route = { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" };

const releases: Route = { screen: "trip", trip: trips.tirana, tab: "releases" };
const show = { language: "en", calendar: "gregorian", both: true };

/** A release, then a move, a new item and another place: what the second release will say. */
async function changed(engine: Engine): Promise<void> {
  const trip = trips.tirana;
  const time = (item: string, date: string, start: string, end: string) =>
    engine.call("item_time", { trip, item, date, start, end, show });
  await time("board", "2024-12-07", "14:00", "17:00");
  await engine.call("release_make", { trip, note: "sent to the embassy", show });
  await time("board", "2024-12-07", "15:00", "18:00");
  const fields = { kind: "meal", title: "Dinner of the network", place: "tirana" };
  const { value } = await engine.call<{ value: string }>("item_create", { trip, fields, show });
  await time(value, "2024-12-07", "20:00", "22:00");
  await watched(engine);
}

/** Two things at once, a warning that was accepted, and rules of every kind. */
async function watched(engine: Engine): Promise<void> {
  const trip = trips.tirana;
  const fields = { kind: "meal", title: "Tea with the secretariat", place: "tirana" };
  const { value } = await engine.call<{ value: string }>("item_create", { trip, fields, show });
  await engine.call("item_time", { trip, item: value, date: "2024-12-07", start: "14:30", end: "15:30", show });
  const { rows } = await engine.call<{ rows: { key: string }[] }>("findings", { trip, show });
  const finding = rows[rows.length - 1]?.key;
  await engine.call("finding_accept", { trip, finding, reason: "Agreed by telephone with the secretariat.", show });
  const rules = {
    largest_delegation: "12",
    report_days: "30",
    quorum: { council: "ibb", members: "314", needed: "158" },
    approvals: [{ body: "ibb", abroad_only: true, working_days_before: "10" }],
    gift_limits: [{ direction: "received", value: "500", currency: "EUR" }],
  };
  await engine.call("rules_edit", { fields: rules, show });
}

const times: Route = { screen: "trip", trip: trips.antalya, tab: "schedule" };

/** Times that were found, three of them left. */
const found = async (page: Page) => {
  await page.locator(".tools .btn.primary").click();
  await page.locator(".would-row.ghost").first().waitFor();
  for (const index of [1, 4, 7]) await page.locator(".would-row.ghost .tick").nth(index).click();
};

const handOver = async (page: Page) => {
  await page.locator(".dialog-end .btn.primary").click();
  await page.locator(".hand-row").first().waitFor();
  await page.locator(".message").waitFor();
};

/** A calendar of our own, with another hour, looked at. */
const incoming = async (page: Page) => {
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("attache-command", { detail: "import" })));
  await page.locator(".dialog-end .btn.primary").click();
  await page.locator(".incoming-row").first().waitFor();
};

const about = (page: Page) =>
  page.evaluate(() => window.dispatchEvent(new CustomEvent("attache-command", { detail: "about" })));

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
  release: { route: board, keys: ["Control+Shift+R"] },
  releases: { route: releases },
  "releases-people": { route: releases, act: (page) => page.locator(".switch-part").nth(1).click() },
  schedule: { route: times },
  "schedule-found": { route: times, act: found },
  "schedule-window": { route: times, act: (page) => page.locator(".schedule-side .btn.bare").first().click() },
  late: { route: board, keys: ["Shift+L"], act: (page) => page.locator(".change-row, .lead").first().waitFor() },
  shift: { route: board, keys: ["Shift+M"], act: (page) => page.locator(".change-row, .lead").first().waitFor() },
  "release-hand-over": { route: board, keys: ["Control+Shift+R"], act: handOver },
  incoming: { route: board, act: incoming },
  about: { route: board, act: about },
  settings: { route: { screen: "settings" } },
  "settings-rules": {
    route: { screen: "settings" },
    act: (page) =>
      page.locator(".rules").evaluate((rules: HTMLElement) => {
        rules.closest(".scroll")?.scrollTo(0, rules.offsetTop);
      }),
  },
  "settings-rules-end": {
    route: { screen: "settings" },
    act: (page) => page.locator(".settings > :last-child").evaluate((last) => last.scrollIntoView({ block: "end" })),
  },
  accept: { route: board, keys: ["F8"], act: (page) => page.locator(".warning .acts .linkish").first().click() },
  accepted: { route: board, keys: ["F8"], act: (page) => page.locator(".accepted > .btn").click() },
  "way-out": {
    route: board,
    keys: ["F8"],
    act: async (page) => {
      await page.locator(".warning .acts .btn").first().hover();
      await page.locator(".item.ghost").waitFor();
    },
  },
};

const sizes = { 1280: 800, 1440: 900 };

for (const [width, height] of Object.entries(sizes)) {
  for (const language of ["en", "tr", "fa"] as const) {
    for (const theme of ["light", "dark"] as const) {
      test(`${language} ${theme} ${width}`, async ({ page, engine }, info) => {
        test.setTimeout(180_000);
        await changed(engine);
        const file = info.outputPath("board.ics");
        await engine.call("calendar_export", { trip: trips.tirana, wish: {}, path: file, show });
        const later = readFileSync(file, "utf8").replace(/T150000/g, "T153000").replace(/SEQUENCE:\d+/g, "SEQUENCE:7");
        writeFileSync(file, later);
        page.on("dialog", (dialog) => void dialog.accept(file));
        mkdirSync(shotsFolder, { recursive: true });
        await page.setViewportSize({ width: Number(width), height });
        for (const [name, { route, keys, act }] of Object.entries(shots)) {
          await open(page, route, { language, theme, calendar: language === "fa" ? "solar_hijri" : "gregorian", both: true });
          const shown = { settings: ".fields", besttime: ".best" }[route.screen as string] ?? "[data-row]";
          await page.locator(shown).first().waitFor();
          for (const key of keys ?? []) await page.keyboard.press(key);
          await act?.(page);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          await page.screenshot({ path: join(shotsFolder, `${name}-${language}-${theme}-${width}.png`) });
        }
      });
    }
  }
}

// Every screen, in each direction and theme, as assistive technology meets it (WCAG 2.2 AA).
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { type Engine, expect, test } from "./fixtures.ts";
import { open, type Prefs, type Route, trips } from "./screens.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const screens: Record<string, Route> = {
  "the list of trips": { screen: "trips", trip: trips.tirana },
  "an overview": { screen: "trip", trip: trips.tirana, tab: "overview" },
  "an itinerary with its inspector": { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" },
  "the best hour": {
    screen: "besttime",
    ask: { cities: ["istanbul", "tirana", "paris"], minutes: 60, from: "2025-01-13", to: "2025-01-17", rules: [] },
  },
  "times for what has none": { screen: "trip", trip: trips.antalya, tab: "schedule" },
  "the releases": { screen: "trip", trip: trips.tirana, tab: "releases" },
  settings: { screen: "settings" },
};

async function complaints(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run;
    type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const result = await run({ runOnly: { type: "tag", values: tags } });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`).join("\n")}`,
    );
  });
}

/** Rules of every kind. */
const office = {
  largest_delegation: "12",
  quorum: { council: "ibb", members: "50", needed: "26" },
  approvals: [{ body: "ibb", abroad_only: true, working_days_before: "10" }],
  gift_limits: [{ direction: "received", value: "500", currency: "EUR" }],
};

const show = { language: "en", calendar: "gregorian", both: true };

/** Something is released, and something changed since. */
async function changed(engine: Engine): Promise<void> {
  const board = { trip: trips.tirana, item: "board", show };
  await engine.call("item_time", { ...board, date: "2024-12-07", start: "14:00", end: "17:00" });
  await engine.call("release_make", { trip: trips.tirana, show });
  await engine.call("item_time", { ...board, start: "15:00", end: "18:00" });
}

const looks: Prefs[] = [
  { language: "en", theme: "light" },
  { language: "fa", theme: "dark", calendar: "solar_hijri" },
];

for (const look of looks) {
  for (const [name, route] of Object.entries(screens)) {
    test(`${name} has no complaint in ${look.language}, ${look.theme}`, async ({ page, engine }) => {
      await changed(engine);
      await open(page, route, look);
      if (route.screen !== "settings") await expect(page.getByRole("row").first()).toBeVisible();
      if (route.screen === "trip" && route.tab === "schedule") {
        await page.locator(".tools .btn.primary").click();
        await page.locator(".would-row.ghost").first().waitFor();
      }
      expect(await complaints(page)).toEqual([]);
    });
  }
}

const board: Route = { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" };

for (const look of looks) {
  test(`the rules of an office have no complaint in ${look.language}, ${look.theme}`, async ({ page, engine }) => {
    await engine.call("rules_edit", { fields: office, show });
    await open(page, { screen: "settings" }, look);
    await expect(page.locator(".rule-list.limits li")).toHaveCount(1);
    expect(await complaints(page)).toEqual([]);
  });

  test(`accepted warnings have no complaint in ${look.language}, ${look.theme}`, async ({ page, engine }) => {
    const { rows } = await engine.call<{ rows: { key: string }[] }>("findings", { trip: trips.tirana, show });
    const args = { trip: trips.tirana, finding: rows[0]?.key ?? "", reason: "Agreed by telephone.", show };
    await engine.call("finding_accept", args);
    await open(page, board, look);
    await page.keyboard.press("F8");
    await page.locator(".accepted > .btn").click();
    await expect(page.locator(".accepted li")).toBeVisible();
    expect(await complaints(page)).toEqual([]);
  });
}

/** The dialogs: which keys open them, and what is pressed in them. */
const dialogs: Record<string, { keys: string; press?: string; shown?: string }> = {
  "the dialog of a release": { keys: "Control+Shift+R" },
  "handing over after a release": { keys: "Control+Shift+R", press: ".dialog-end .btn.primary" },
  "the dialog of a calendar": { keys: "Control+E" },
  "the dialog of a shift": { keys: "Shift+M", shown: ".dialog .lead" },
  "the dialog of what is late": { keys: "Shift+L", shown: ".change-row" },
};

for (const look of looks) {
  for (const [name, { keys, press, shown }] of Object.entries(dialogs)) {
    test(`${name} has no complaint in ${look.language}, ${look.theme}`, async ({ page, engine }) => {
      await changed(engine);
      await open(page, board, look);
      await page.locator('.agenda [data-row="board"]').focus();
      await page.keyboard.press(keys);
      if (press) {
        await page.locator(press).click();
        await page.locator(".message").waitFor();
      } else await page.locator(shown ?? ".dialog .sec").first().waitFor();
      expect(await complaints(page)).toEqual([]);
    });
  }
}

// The main job with the keyboard alone.
import { expect, test } from "./fixtures.ts";
import { open, trips } from "./screens.ts";

test("a trip is opened, an item found, its hour changed, and the change taken back", async ({ page }) => {
  await open(page, { screen: "trips", trip: trips.tirana });
  const list = page.getByRole("grid", { name: "Trips" });
  await expect(list.locator(`[data-row="${trips.tirana}"]`)).toBeFocused();
  await page.keyboard.press("Enter");
  const agenda = page.getByRole("grid", { name: "Itinerary" });
  await expect(agenda).toBeVisible();

  // The palette goes to an item by its words.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("executive board meeting");
  await page.getByRole("option", { name: "Executive Board meeting" }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const row = agenda.locator('[data-row="board"]');
  await expect(row).toHaveAttribute("aria-selected", "true");

  // M goes to its day; from there Tab reaches the hours.
  await row.focus();
  await page.keyboard.press("m");
  await expect(page.getByLabel("Day", { exact: true }).first()).toBeFocused();
  const starts = page.getByLabel("Starts", { exact: true }).first();
  await starts.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1430");
  await expect(page.locator(".echo", { hasText: "14:30" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(row).toContainText("14:30");

  await row.focus();
  await page.keyboard.press("Control+z");
  await expect(row).not.toContainText("14:30");
  await page.keyboard.press("Control+Shift+z");
  await expect(row).toContainText("14:30");
});

test("an item with an hour moves by a quarter, and both clocks follow", async ({ page, engine }) => {
  const show = { language: "en", calendar: "gregorian", both: true };
  await engine.call("item_time", { trip: trips.tirana, item: "board", date: "2024-12-07", start: "14:00", end: "17:00", show });
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  const row = page.locator('.agenda [data-row="board"]');
  await row.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(row.locator(".time")).toContainText("14:15");
  await expect(row.locator(".away")).toContainText("16:15");
  await page.keyboard.press("Shift+Alt+ArrowUp");
  await expect(row.locator(".time")).toContainText("14:10");
});

test("T goes from both times to the local ones to those at home", async ({ page, engine }) => {
  const show = { language: "en", calendar: "gregorian", both: true };
  await engine.call("item_time", { trip: trips.tirana, item: "board", start: "14:00", end: "17:00", show });
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  const row = page.locator('.agenda [data-row="board"]');
  await row.focus();
  await page.keyboard.press("t");
  await expect(row.locator(".away")).toBeHidden();
  await page.keyboard.press("t");
  await expect(row.locator(".time")).toBeHidden();
  await expect(row.locator(".away")).toBeVisible();
  await page.keyboard.press("t");
  await expect(row.locator(".time")).toBeVisible();
});

test("single letters wait while a text is typed", async ({ page }) => {
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  const title = page.locator("#item-title");
  await title.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" nnt");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator('.agenda [data-row="board"]')).toContainText("nnt");
});

test("F8 walks through the warnings and takes the selection along", async ({ page }) => {
  await open(page, { screen: "trip", trip: trips.antalya, tab: "itinerary" });
  await page.locator(".agenda .item").first().waitFor();
  await page.keyboard.press("F8");
  const first = page.locator(".warning").first();
  await expect(first).toBeFocused();
  await page.keyboard.press("F8");
  await expect(page.locator(".warning").nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".warning")).toHaveCount(0);
});

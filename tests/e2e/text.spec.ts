// Copy as text: what is selected, as it is written into a messenger.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { open, trips } from "./screens.ts";

const trip = trips.tirana;
const show = { language: "en", calendar: "gregorian", both: true };
const programme = { screen: "trip", trip, tab: "itinerary", item: "board" } as const;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("the selected item is copied, and the status line says so", async ({ page }) => {
  await open(page, programme);
  await page.locator('.agenda [data-row="board"]').focus();
  await page.keyboard.press("Control+Shift+C");
  await expect(page.locator(".statusline .did")).toContainText(/Copied: .{10}/);
  expect(await clipboard(page)).toContain("Executive Board");
});

test("a day is copied from its heading, a person's part while only that one is shown", async ({ page }) => {
  await open(page, programme);
  const day = page.locator(".day-head").first();
  await day.getByRole("button", { name: /^Copy as text/ }).click();
  await expect(page.locator(".statusline .did")).toContainText(/Copied: .{10}/);
  const whole = await clipboard(page);
  await page.getByRole("button", { name: "People shown" }).click();
  await page.getByRole("option").nth(1).click();
  await page.locator('.agenda [data-row="board"]').focus();
  await page.keyboard.press("Control+Shift+C");
  await expect.poll(() => clipboard(page)).not.toBe(whole);
});

test("what changed for a person is copied from the differences", async ({ page, engine }) => {
  await engine.call("item_time", { trip, item: "board", date: "2024-12-07", start: "14:00", end: "17:00", show });
  await engine.call("release_make", { trip, show });
  await engine.call("item_time", { trip, item: "board", start: "15:00", end: "18:00", show });
  await open(page, { ...programme, tab: "releases" });
  await page.getByText("By person", { exact: true }).click();
  await page.getByRole("grid", { name: "By person" }).getByRole("row").first().focus();
  await page.keyboard.press("Control+Shift+C");
  await expect.poll(() => clipboard(page)).toMatch(/15[:.]00|۱۵:۰۰/);
});

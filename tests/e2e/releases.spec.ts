// A release: one act, the differences, whom it concerns, and that they were told.
import { existsSync, readFileSync } from "node:fs";
import type { Engine } from "./fixtures.ts";
import { expect, test } from "./fixtures.ts";
import { open, trips } from "./screens.ts";

const trip = trips.tirana;
const show = { language: "en", calendar: "gregorian", both: true };
const programme = { screen: "trip", trip, tab: "itinerary", item: "board" } as const;

/** The board at 14:00, released; then moved to 15:00. */
async function moved(engine: Engine): Promise<void> {
  await engine.call("item_time", { trip, item: "board", date: "2024-12-07", start: "14:00", end: "17:00", show });
  await engine.call("release_make", { trip, show });
  await engine.call("item_time", { trip, item: "board", start: "15:00", end: "18:00", show });
}

test("the first release is made with the keyboard, and the whole delegation is to be told", async ({ page }) => {
  await open(page, programme);
  await page.locator('.agenda [data-row="board"]').focus();
  await page.keyboard.press("Control+Shift+R");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: /^Release \W?1/ })).toBeVisible();
  await expect(dialog).toContainText("The first release");
  await page.keyboard.type("sent to the embassy");
  await page.keyboard.press("Enter");
  const people = dialog.getByRole("grid", { name: "Whom it concerns" });
  await expect(people.getByRole("row").first()).toBeFocused();
  await expect(people.getByRole("row").first()).toContainText("to be told");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+3");
  const list = page.getByRole("grid", { name: "Releases" });
  await expect(list).toContainText("sent to the embassy");
  await expect(list).toContainText("nobody told yet");
});

test("whom a move concerns is told, by which channel, and that can be taken back", async ({ page, engine }) => {
  await moved(engine);
  await open(page, programme);
  await page.getByRole("button", { name: "Release…" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("moved");
  await dialog.getByRole("button", { name: /^Release \W?2/ }).click();
  const first = dialog.getByRole("grid", { name: "Whom it concerns" }).getByRole("row").first();
  await expect(first).toContainText("to be told");
  await dialog.getByRole("button", { name: "Telephone" }).click();
  await expect(first).toContainText("told");
  await expect(dialog).toContainText("by telephone");
  await expect(dialog).toContainText("1 person told");
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(first).toContainText("to be told");
});

test("a person is handed the calendar of what changed", async ({ page, engine }, info) => {
  await moved(engine);
  await engine.call("release_make", { trip, show });
  const file = info.outputPath("changes.ics");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { ...programme, tab: "releases" });
  await page.getByRole("grid", { name: "Releases" }).getByText("Release 2", { exact: true }).click();
  await page.getByRole("button", { name: "Hand over and tell…" }).click();
  await page.getByRole("button", { name: "Calendar: what changed…" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const text = readFileSync(file, "utf8");
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain("SEQUENCE:1");
});

test("a person is handed the change sheet", async ({ page, engine }, info) => {
  await moved(engine);
  await engine.call("release_make", { trip, show });
  const file = info.outputPath("changes.pdf");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { ...programme, tab: "releases" });
  await page.getByRole("button", { name: "Hand over and tell…" }).click();
  await page.getByRole("button", { name: "Change sheet…" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  await expect(page.getByRole("dialog").getByRole("button", { name: "Open", exact: true })).toBeVisible();
});

test("what changed since the release is marked, and leads to the differences", async ({ page, engine }) => {
  await moved(engine);
  await open(page, programme);
  const row = page.locator('.agenda [data-row="board"]');
  await expect(row).toContainText("moved since release 1");
  await expect(page.locator(".since")).toContainText("Since release 1");
  await page.getByRole("button", { name: "Show what changed" }).click();
  const items = page.getByRole("grid", { name: "By item" });
  await expect(items).toContainText("moved");
  await expect(items).toContainText("15:00");
  await page.getByText("By person", { exact: true }).click();
  await expect(page.getByRole("grid", { name: "By person" }).getByRole("row").first()).toContainText("to be told");
  await page.getByText("By item", { exact: true }).click();
  await items.getByRole("row").first().focus();
  await page.keyboard.press("Enter");
  await expect(row).toHaveAttribute("aria-selected", "true");
});

test("any two programmes are compared", async ({ page, engine }) => {
  await moved(engine);
  await engine.call("release_make", { trip, show });
  await engine.call("item_time", { trip, item: "board", start: "14:00", end: "17:00", show });
  await open(page, { ...programme, tab: "releases" });
  const differences = page.getByRole("region", { name: "What differs" });
  await expect(differences).toContainText("Since release 2");
  await page.getByRole("button", { name: "Earlier" }).click();
  await page.getByRole("option", { name: "Release 1" }).click();
  await expect(differences).toContainText("Nothing differs from release 1.");
  await page.getByRole("button", { name: "Later" }).click();
  await page.getByRole("option", { name: "Release 2" }).click();
  await expect(differences).toContainText("Since release 1");
});

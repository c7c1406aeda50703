// Dossiers in, calendars and paper out, through the dialogs of the menu.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { casesFolder } from "./places.ts";
import { open, trips } from "./screens.ts";

test("a dossier is looked at before it is taken", async ({ page }) => {
  await open(page, { screen: "trips" });
  page.on("dialog", (dialog) => void dialog.accept(join(casesFolder, "paris-visit.dossier.json")));
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("attache-command", { detail: "import" })));
  await page.getByRole("button", { name: "Choose files…" }).click();
  await expect(page.getByRole("dialog")).toContainText("paris-visit.dossier.json");
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a calendar is written for one person", async ({ page }, info) => {
  const file = info.outputPath("board.ics");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary" });
  await page.keyboard.press("Control+e");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(readFileSync(file, "utf8")).toContain("BEGIN:VCALENDAR");
});

test("a pack is printed", async ({ page }, info) => {
  const file = info.outputPath("pack.pdf");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary" });
  await page.keyboard.press("Control+p");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByRole("dialog")).toContainText(file);
  expect(existsSync(file)).toBe(true);
});

test("a trip leaves as a dossier, the book as a copy", async ({ page }, info) => {
  await open(page, { screen: "trip", trip: trips.tirana, tab: "overview" });
  for (const [command, name] of [
    ["export-dossier", "tirana.dossier.json"],
    ["backup", "copy.attache"],
  ] as const) {
    const file = info.outputPath(name);
    page.once("dialog", (dialog) => void dialog.accept(file));
    await page.evaluate((id) => window.dispatchEvent(new CustomEvent("attache-command", { detail: id })), command);
    await expect.poll(() => existsSync(file), command).toBe(true);
  }
});

test("a meeting is called off by a message of its own, and a draft of the mail is written", async ({ page }, info) => {
  const file = info.outputPath("cancel.eml");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  await page.locator('.agenda [data-row="board"]').focus();
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("One meeting, as a message").click();
  await dialog.getByRole("button", { name: "Message" }).click();
  await page.getByRole("option", { name: "Cancellation", exact: true }).click();
  const save = dialog.getByRole("button", { name: /^Save/ });
  await expect(dialog.getByRole("button", { name: "Open as a mail draft" })).toBeVisible();
  await expect(dialog).toContainText("Importing it again");
  await expect(save).toBeVisible();
});

test("an update of a meeting overwrites what was typed only with a yes", async ({ page, engine }, info) => {
  const show = { language: "en", calendar: "gregorian", both: true };
  const trip = trips.tirana;
  await engine.call("item_time", { trip, item: "board", date: "2024-12-07", start: "14:00", end: "17:00", show });
  const file = info.outputPath("board.ics");
  await engine.call("calendar_export", { trip, wish: {}, path: file, show });
  const later = readFileSync(file, "utf8")
    .replace(/(DTSTART[^\r\n]*)T140000/, "$1T150000")
    .replace(/(DTEND[^\r\n]*)T170000/, "$1T180000")
    .replace(/SEQUENCE:\d+/g, "SEQUENCE:7");
  writeFileSync(file, later);
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "trip", trip, tab: "itinerary", item: "board" });
  const look = async () => {
    await page.evaluate(() => window.dispatchEvent(new CustomEvent("attache-command", { detail: "import" })));
    await page.getByRole("button", { name: "Choose files…" }).click();
    return page.locator(".incoming-row", { hasText: "Executive Board" }).first();
  };
  const row = page.locator('.agenda [data-row="board"]');
  const first = await look();
  await expect(first).toContainText("changed here by hand");
  await expect(first.getByRole("checkbox", { name: "time" })).not.toBeChecked();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(row).toContainText("14:00");

  const second = await look();
  await second.getByText("time", { exact: true }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(row).toContainText("15:00");
});

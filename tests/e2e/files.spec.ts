// Dossiers in, calendars and paper out, through the dialogs of the menu.
import { existsSync, readFileSync } from "node:fs";
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

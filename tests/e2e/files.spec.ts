// Dossiers in, calendars and paper out, through the dialogs of the menu.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Engine, expect, test } from "./fixtures.ts";
import { casesFolder } from "./places.ts";
import { open, trips } from "./screens.ts";

const show = { language: "en", calendar: "gregorian", both: true };

test("a dossier is looked at before it is taken", async ({ page }) => {
  await open(page, { screen: "trips" });
  page.on("dialog", (dialog) => void dialog.accept(join(casesFolder, "paris-visit.dossier.json")));
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("attache-command", { detail: "import" })));
  await page.getByRole("button", { name: "Choose files…" }).click();
  await expect(page.getByRole("dialog")).toContainText("paris-visit.dossier.json");
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("where a dossier and the book both changed, each value is said yes to by itself", async ({ page, engine }, info) => {
  const trip = trips.tirana;
  await engine.call("item_edit", { trip, item: "board", fields: { title: "Board, as we call it" }, show });
  const dossier = JSON.parse(readFileSync(join(casesFolder, "tirana-b40.dossier.json"), "utf8"));
  for (const item of dossier.trips[0].items) if (item.id === "board") item.title = "Board, as they call it";
  const path = info.outputPath("again.dossier.json");
  writeFileSync(path, JSON.stringify(dossier));
  page.on("dialog", (dialog) => void dialog.accept(path));
  await open(page, { screen: "trip", trip, tab: "itinerary", item: "board" });
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("attache-command", { detail: "import" })));
  await page.getByRole("button", { name: "Choose files…" }).click();
  const conflict = page.locator(".conflicts li", { hasText: "as they call it" });
  await expect(conflict).toContainText("Board, as we call it");
  await expect(conflict.getByRole("checkbox")).not.toBeChecked();
  await conflict.locator(".check").click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.locator('.agenda [data-row="board"]')).toContainText("Board, as they call it");
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

/** Everybody in the book gets an address: nobody is asked by mail without one. */
async function addresses(engine: Engine, folder: string): Promise<void> {
  const dossier = JSON.parse(readFileSync(join(casesFolder, "tirana-b40.dossier.json"), "utf8"));
  for (const person of dossier.people) person.email = `${person.id}@city.example`;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "addresses.dossier.json");
  writeFileSync(path, JSON.stringify(dossier));
  await engine.call("dossier_import", { path, theirs: true, accept: [], dry_run: false, show });
}

test("a meeting is called off by a draft of a mail", async ({ page, engine }, info) => {
  await addresses(engine, info.outputDir);
  const file = info.outputPath("cancel.eml");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  await page.locator('.agenda [data-row="board"]').focus();
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("One meeting, as a message").click();
  await dialog.getByRole("button", { name: "Message" }).click();
  await page.getByRole("option", { name: "Cancellation", exact: true }).click();
  await dialog.getByRole("button", { name: "Open as a mail draft" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const letter = readFileSync(file, "utf8");
  expect(letter).toMatch(/Content-Type: text\/calendar;\s*method=CANCEL/i);
  expect(letter).toContain("ekrem-imamoglu@city.example");
});

test("one person is uninvited, once somebody is named", async ({ page, engine }, info) => {
  await addresses(engine, info.outputDir);
  const file = info.outputPath("uninvited.ics");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  await page.locator('.agenda [data-row="board"]').focus();
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("One meeting, as a message").click();
  await dialog.getByRole("button", { name: "Message" }).click();
  await page.getByRole("option", { name: "Cancellation for some" }).click();
  await expect(dialog).toContainText("Choose for whom.");
  await dialog.getByText("Muharrem Erkek").click();
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const text = readFileSync(file, "utf8").replace(/\r\n /g, "");
  expect(text).toContain("METHOD:CANCEL");
  expect(text.match(/^ATTENDEE/gm)).toHaveLength(1);
  expect(text).not.toContain("STATUS:CANCELLED");
});

test("an update of a meeting overwrites what was typed only with a yes", async ({ page, engine }, info) => {
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

/** An invitation as another office sends it, on a clock that nobody knows. */
const invitation = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Another office//EN",
  "METHOD:REQUEST",
  "BEGIN:VEVENT",
  "UID:7d1f0c52-3a6b-4c8e-9f57-2b9a4c1d8e60@other.example",
  "DTSTAMP:20241127T100000Z",
  "DTSTART;TZID=Main Hall Clock:20241207T110000",
  "DTEND;TZID=Main Hall Clock:20241207T113000",
  "SUMMARY:Coffee with the mayor",
  "ORGANIZER;CN=Protocol of Tirana:mailto:protocol@tirana.example",
  "ATTENDEE;CN=Istanbul:mailto:office@istanbul.example",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

test("an invitation whose clock nobody knows is asked about, and then taken", async ({ page }, info) => {
  const file = info.outputPath("invitation.ics");
  writeFileSync(file, invitation);
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("attache-command", { detail: "import" })));
  await page.getByRole("button", { name: "Choose files…" }).click();
  const event = page.locator(".incoming-row", { hasText: "Coffee with the mayor" });
  await expect(event).toContainText("Main Hall Clock");
  await event.getByRole("combobox").click();
  await page.keyboard.type("tirane");
  await page.getByRole("option", { name: "Europe/Tirane" }).click();
  await expect(event).toContainText("11:00");
  await expect(event.getByRole("checkbox").first()).toBeChecked();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".agenda .item", { hasText: "Coffee with the mayor" })).toContainText("11:00");
});

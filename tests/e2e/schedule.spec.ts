// Times for what has none: proposed beside the plan, taken in part or whole, and taken back; the windows
// for it; and everything after an item, shifted.
import { crowded, importCrowded, requests } from "./crowded.ts";
import { expect, test } from "./fixtures.ts";
import { open, trips } from "./screens.ts";

const route = { screen: "trip", trip: trips.antalya, tab: "schedule" } as const;

test("the workshop is proposed whole, taken in part, taken back, and taken whole", async ({ page }) => {
  await open(page, route);
  const said = page.locator(".schedule-said");
  await expect(said).toContainText("44 items have no time.");
  await page.getByRole("button", { name: "Propose times" }).click();
  await expect(said).toContainText("44 of 44 placed");
  await expect(said).toContainText("Nothing is left out.");
  const plan = page.getByRole("grid", { name: "The plan as it would be" });
  await expect(plan.locator(".would-row.ghost")).toHaveCount(44);
  await expect(plan.locator(".would-row.stands")).toHaveText([/Third session/]);

  // By keyboard: the arrows walk, the space bar leaves and takes.
  await plan.locator(".would-row.ghost").first().focus();
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  await expect(plan.locator(".would-row.leave")).toHaveCount(2);
  await page.getByRole("button", { name: /^Take the ticked ones/  }).click();
  const tray = page.getByRole("grid", { name: "To be placed" });
  await expect(tray.getByRole("row")).toHaveCount(2);
  await expect(page.locator(".statusline")).toContainText("42 given a time");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(tray.getByRole("row")).toHaveCount(44);
  await page.getByRole("button", { name: /^Take all/  }).click();
  await expect(page.getByText("Nothing waits for a time.")).toBeVisible();
  await page.getByRole("button", { name: "To the itinerary" }).click();
  await expect(page.locator(".agenda [data-row='m-1-1'] .time")).toContainText(/1[3-7]:\d\d/);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("rowgroup", { name: "To be placed" })).toBeVisible();
});

test("a long search says how long it has gone on, leaves the plan free, and is stopped with the best so far", async ({
  page,
  engine,
}, info) => {
  await importCrowded(engine, info.outputPath("crowded.dossier.json"));
  await open(page, { screen: "trip", trip: crowded, tab: "schedule" });
  const said = page.locator(".schedule-said");
  // Longer than this test may take, so that it is the button that ends it.
  await page.getByRole("button", { name: "How long to search" }).click();
  await page.getByRole("option", { name: /60/ }).click();
  await page.getByRole("button", { name: "Propose times" }).press("Enter");
  const stop = page.getByRole("button", { name: "Stop" });
  await expect(stop).toBeFocused();
  await expect(said).toContainText(/Looking for times, [1-9]\d* s so far/);
  await expect(page.getByRole("button", { name: /^Take/ })).toHaveCount(0);
  await expect(page.getByText("The programme can be edited meanwhile.")).toBeVisible();
  // Meanwhile the rest of the window is free.
  await page.getByRole("grid", { name: "To be placed" }).getByRole("row").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(stop).toBeVisible();
  await stop.press("Enter");
  // A machine that is busy with other things needs its time to come to the next look at the clock.
  await expect(said).toContainText(new RegExp(`\\d+ of ${requests} placed`), { timeout: 30_000 });
  await expect(said).toContainText(/The best after \d+ s/);
  await expect(stop).toHaveCount(0);
  const found = page.getByRole("grid", { name: "The plan as it would be" }).locator(".would-row.ghost");
  expect(await found.count()).toBeGreaterThan(20);
  await expect(page.getByRole("button", { name: /^Take all/ })).toBeFocused();
});

test("it is opened from the tray, from a warning and by its key, and leads back", async ({ page }) => {
  await open(page, { screen: "trip", trip: trips.antalya, tab: "itinerary", item: "m-1-1" });
  await page.getByRole("button", { name: "Find times…" }).first().click();
  await expect(page.locator(".schedule-said")).toContainText("44 items have no time.");
  await expect(page.locator('.tray-row[data-row="m-1-1"]')).toHaveAttribute("aria-selected", "true");
  await page.getByRole("button", { name: "Itinerary" }).click();
  await page.locator('.agenda [data-row="m-1-1"]').focus();
  await page.keyboard.press("Shift+T");
  await expect(page.locator(".schedule-said")).toBeVisible();
  await page.locator('.tray-row[data-row="m-1-1"]').focus();
  await page.keyboard.press("Enter");
  await expect(page.locator('.agenda [data-row="m-1-1"]')).toBeVisible();
});

test("a window is added, changed and removed, and what finds no place says why", async ({ page }) => {
  await open(page, route);
  await page.getByRole("button", { name: "Add a window" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "Opens" })).toBeFocused();
  await page.keyboard.type("900");
  await dialog.getByRole("textbox", { name: "Closes" }).fill("+60m");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const windows = page.getByRole("region", { name: "Windows" });
  await expect(windows.getByRole("listitem")).toHaveText([/Wed 18 Dec 09:00–10:00/, /13:30–18:00/]);
  await windows.getByRole("button", { name: /^Change .*09:00/ }).click();
  await dialog.getByRole("textbox", { name: "Closes" }).fill("morning");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("opens and closes at an hour");
  await dialog.getByRole("textbox", { name: "Closes" }).fill("11");
  await page.keyboard.press("Enter");
  await expect(windows).toContainText("09:00–11:00");
  for (const name of [/^Remove .*09:00/, /^Remove .*13:30/]) {
    const remove = windows.getByRole("button", { name });
    await remove.click();
    await expect(remove).toHaveCount(0);
  }
  await expect(page.getByText("none is open: add one")).toBeVisible();
  await expect(page.getByRole("button", { name: "Propose times" })).toBeDisabled();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(windows.getByRole("listitem")).toHaveCount(1);
});

test("what comes after an item is shifted, up to what is fixed, and taken back", async ({ page }) => {
  await open(page, { screen: "trip", trip: trips.antalya, tab: "itinerary", item: "opening" });
  await page.locator('.agenda [data-row="opening"]').focus();
  await page.keyboard.press("Shift+M");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: /Shift all after .*Opening speech/ })).toBeVisible();
  await expect(dialog.locator(".change-row")).toHaveCount(2);
  await expect(dialog).toContainText("2 items move 30 min later.");
  await expect(dialog.locator(".change-row").first()).toContainText("11:15–13:15");
  await dialog.getByRole("textbox", { name: "By" }).fill("45");
  await page.keyboard.press("Tab");
  await expect(dialog.locator(".change-row").first()).toContainText("11:30–13:30");
  await dialog.getByRole("button", { name: "Shift", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.agenda [data-row="session-1"] .time')).toContainText("11:30–13:30");
  await expect(page.locator('.agenda [data-row="opening"]')).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.locator('.agenda [data-row="session-1"] .time')).toContainText("10:45–12:45");
});

test("what is late makes the fewest changes, says whom to tell, and hands over the text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, { screen: "trip", trip: trips.antalya, tab: "itinerary", item: "opening" });
  await page.getByRole("button", { name: "It is late, or falls out…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("the plan possible again");
  await expect(dialog.locator(".change-row").first()).toContainText("11:00");
  await expect(dialog).toContainText("To be told");
  await dialog.getByRole("button", { name: "Make these changes" }).click();
  await expect(dialog.getByRole("heading", { name: "The plan is changed" })).toBeVisible();
  await dialog.getByRole("button", { name: "Copy as text" }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("Opening speech: Tue 17 Dec 11:00");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.locator('.agenda [data-row="opening"] .time')).toContainText("11:00");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator('.agenda [data-row="opening"] .time')).toContainText("10:00");
});

test("what falls out goes back to the tray; somebody who is away is named", async ({ page }) => {
  await open(page, { screen: "trip", trip: trips.antalya, tab: "itinerary", item: "session-3" });
  await page.locator('.agenda [data-row="session-3"]').focus();
  await page.keyboard.press("Shift+L");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("it falls out", { exact: true }).click();
  await expect(dialog).toContainText("Nothing else has to change.");
  await expect(dialog.locator(".change-row")).toContainText("to be placed again");
  await dialog.getByText("somebody cannot be there").click();
  await dialog.getByRole("button", { name: "Who" }).click();
  await page.getByRole("option").first().click();
  await expect(dialog.locator(".lead")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator('.agenda [data-row="session-3"]')).toBeFocused();
});

// What is typed is kept at once, said in the status line, and can be taken back.
import { expect, test } from "./fixtures.ts";
import { open, trips } from "./screens.ts";

const board = { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" } as const;

test("an item is made, duplicated, deleted and brought back", async ({ page }) => {
  await open(page, board);
  await page.locator('.agenda [data-row="board"]').focus();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title").fill("Courtesy call");
  await dialog.getByRole("textbox", { name: "Starts" }).fill("1000");
  await page.keyboard.press("Enter");
  const made = page.locator(".agenda .item", { hasText: "Courtesy call" });
  await expect(made).toHaveCount(1);
  await expect(made).toContainText("10:00");
  await made.focus();
  await page.keyboard.press("d");
  await expect(made).toHaveCount(2);
  await made.first().focus();
  await page.keyboard.press("Delete");
  await expect(made).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(made).toHaveCount(2);
});

test("an hour that does not exist is said, and another offered", async ({ page, engine }) => {
  const show = { language: "en", calendar: "gregorian", both: true };
  await engine.call("item_time", { trip: trips.tirana, item: "board", date: "2025-03-30", start: "10:00", show });
  await open(page, board);
  await page.locator("#item-start").fill("0230");
  await expect(page.locator(".echo .field-error")).toBeVisible();
  await page.locator(".offers button").first().click();
  await expect(page.locator("#item-start")).toHaveValue("03:30");
});

test("a wrong text stays in its field with the reason, and Escape restores", async ({ page }) => {
  await open(page, board);
  const day = page.locator("#item-day");
  await day.waitFor();
  const before = await day.inputValue();
  await day.fill("30 february");
  await expect(page.locator(".entry .field-error").first()).toBeVisible();
  await day.press("Escape");
  await expect(day).toHaveValue(before);
});

test("a stage is recorded with when, by whom and through which channel", async ({ page }) => {
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  await page.getByRole("button", { name: /^Mark as/ }).click();
  await page.getByRole("textbox", { name: "By" }).fill("A. Hoxha");
  await page.getByRole("button", { name: "Record" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".track [aria-current]")).toContainText("held");
  await expect(page.locator(".steps")).toContainText("A. Hoxha");
});

test("the agenda of a meeting grows, changes and shrinks", async ({ page }) => {
  await open(page, board);
  const points = page.getByRole("textbox", { name: /^Agenda, point/ });
  await points.first().waitFor();
  const before = await points.count();
  await page.getByRole("textbox", { name: "Add a point" }).fill("Dates of the next board");
  await page.keyboard.press("Enter");
  await expect(points).toHaveCount(before + 1);
  await points.last().fill("");
  await page.keyboard.press("Enter");
  await expect(points).toHaveCount(before);
});

test("people are added and removed, and stand in order of precedence", async ({ page }) => {
  await open(page, board);
  const ours = page.locator(".inspector .people").first();
  const names = ours.locator(".serif");
  await names.first().waitFor();
  const before = await names.allInnerTexts();
  await ours.getByRole("button", { name: /^Remove/ }).first().click();
  await expect(names).toHaveText(before.slice(1));
  await page.getByRole("combobox", { name: "Add someone of ours" }).click();
  await page.keyboard.type(before[0]?.split(" ")[0] ?? "");
  await page.getByRole("option", { name: before[0] ?? "" }).first().click();
  await expect(names).toHaveText(before);
});

test("a new trip starts with nothing but a title", async ({ page }) => {
  await open(page, { screen: "trips" });
  await page.getByRole("button", { name: /^New trip/ }).click();
  await page.getByLabel("Title").fill("Working visit, Sarajevo");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Working visit, Sarajevo");
  await page.getByRole("button", { name: "Itinerary" }).click();
  await expect(page.getByText("The programme is empty.")).toBeVisible();
});

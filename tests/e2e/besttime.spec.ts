// The best hour for many cities: a day hour by hour, walked by keys, pinned, taken, and sent as text.
import { expect, test } from "./fixtures.ts";
import { open, trips } from "./screens.ts";

const ask = {
  cities: ["istanbul", "tirana", "paris"],
  minutes: 60,
  from: "2025-01-13",
  to: "2025-01-17",
  rules: [],
  home: "istanbul",
};

test("the hours of a day are walked by keys, and each city shows its own", async ({ page }) => {
  await open(page, { screen: "besttime", ask });
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Monday 13 January 2025");
  await expect(page.locator(".verdict")).toContainText("suits all 3 cities");
  const paris = page.getByRole("row", { name: /Paris/ });
  await expect(paris).toContainText("−2 h");
  const hour = page.getByRole("slider", { name: "Hour of the meeting" });
  await hour.focus();
  await page.keyboard.press("Home");
  await expect(hour).toHaveAttribute("aria-valuetext", /^00:00 Istanbul/);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(hour).toHaveAttribute("aria-valuetext", "01:15 Istanbul, 0 of 3");
  await page.keyboard.press("p");
  await expect(page.getByRole("columnheader", { name: "01:15 Istanbul" })).toBeVisible();
  await expect(paris).toContainText("23:15");
  await expect(paris).toContainText("−1 day");
  await page.keyboard.press("p");
  await expect(page.getByRole("columnheader", { name: "01:15 Istanbul" })).toHaveCount(0);
});

test("the meeting is made at the hour, and can be taken back", async ({ page }) => {
  await open(page, { screen: "besttime", ask });
  await page.getByRole("button", { name: /^Create the meeting/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Virtual meeting");
  await expect(page.locator(".agenda [data-row]")).toContainText(["11:00–12:00"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.keyboard.press("Alt+1");
  await expect(page.getByRole("row", { name: /Virtual meeting/ })).toHaveCount(0);
});

test("a meeting finds its hour from the inspector, with the cities of those who meet", async ({ page }) => {
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  await page.getByRole("button", { name: "Find the best hour" }).click();
  await expect(page.getByRole("table", { name: "The hours of the day in each city" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Tirana/ })).toBeVisible();
  await page.getByRole("button", { name: /cities/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Add a city" }).fill("par");
  await page.getByRole("option", { name: /Paris/ }).first().click();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("row", { name: /Paris/ })).toBeVisible();
  await page.getByRole("button", { name: /^Set the meeting to/ }).click();
  await expect(page.locator('.agenda [data-row="board"]')).toBeVisible();
});

test("it is asked for from anywhere, and says what it needs", async ({ page }) => {
  await open(page, { screen: "trips" });
  await page.keyboard.press("Alt+8");
  await expect(page.getByText("Name the cities that are to meet: at least two.")).toBeVisible();
  await page.getByRole("button", { name: "Choose cities" }).last().click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("every city's own hour is copied as text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, { screen: "besttime", ask });
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect(page.locator(".statusline")).toContainText("copied as text");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("Istanbul: Monday 13 January 2025, 11:00");
});

test("in Persian time flows from the right", async ({ page }) => {
  await open(page, { screen: "besttime", ask }, { language: "fa", calendar: "solar_hijri" });
  const hour = page.getByRole("slider");
  await hour.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(hour).toHaveAttribute("aria-valuenow", "1");
  const [first, last] = await page.locator(".hd .h").evaluateAll((cells) => [
    cells[0]?.getBoundingClientRect().x ?? 0,
    cells.at(-1)?.getBoundingClientRect().x ?? 0,
  ]);
  expect(first).toBeGreaterThan(last ?? 0);
});

test("where no hour suits all, the two of a split are held against each other", async ({ page, engine }) => {
  const show = { language: "en", calendar: "gregorian", both: true };
  const far = (name: string, zone: string) =>
    engine.call<{ value: string }>("place_create", { name, kind: "city", zone, show });
  const [sydney, pacific] = [
    await far("Sydney", "Australia/Sydney"),
    await far("San Francisco", "America/Los_Angeles"),
  ];
  const cities = [...ask.cities, sydney.value, pacific.value];
  await open(page, { screen: "besttime", ask: { ...ask, cities } });
  await expect(page.locator(".verdict")).toContainText("Two meetings on");
  await page.getByRole("button", { name: "Pin both hours" }).click();
  await expect(page.locator(".hd .pin")).toHaveCount(2);
});

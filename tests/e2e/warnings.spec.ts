// What is wrong says where, what and why, and offers a way out that works and can be taken back.
import { type Engine, expect, test } from "./fixtures.ts";
import { open, trips } from "./screens.ts";

const show = { language: "en", calendar: "gregorian", both: true };

test("a double booking is red, and its way out mends it", async ({ page, engine }) => {
  const trip = trips.tirana;
  await engine.call("item_time", { trip, item: "board", date: "2024-12-07", start: "14:00", end: "17:00", show });
  const lunch = { kind: "meal", title: "Late lunch", place: "tirana" };
  const { value: item } = await engine.call<{ value: string }>("item_create", { trip, fields: lunch, show });
  await engine.call("item_time", { trip, item, date: "2024-12-07", start: "13:30", end: "14:30", show });

  await open(page, { screen: "trip", trip, tab: "itinerary", item });
  const row = page.locator(`.agenda [data-row="${item}"]`);
  await expect(row).toContainText("cannot happen");
  await page.keyboard.press("F8");
  const warning = page.locator(".warning").first();
  await expect(warning).toContainText("in two places");
  await expect(warning).toContainText("Sat 7 Dec");
  const out = warning.getByRole("button", { name: /^End/ });
  await out.click();
  await expect(page.locator(".warning", { hasText: "in two places" })).toHaveCount(0);
  await expect(row).toContainText("13:30–14:00");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".warning", { hasText: "in two places" })).toHaveCount(1);
});

/** Two things at the same time on the day of the board; the later one is what the tests look at. */
async function clash(engine: Engine): Promise<string> {
  const trip = trips.tirana;
  await engine.call("item_time", { trip, item: "board", date: "2024-12-07", start: "14:00", end: "17:00", show });
  const lunch = { kind: "meal", title: "Late lunch", place: "tirana" };
  const { value: item } = await engine.call<{ value: string }>("item_create", { trip, fields: lunch, show });
  await engine.call("item_time", { trip, item, date: "2024-12-07", start: "13:30", end: "14:30", show });
  return item;
}

test("a warning is accepted with a reason, stands apart, and is taken back", async ({ page, engine }) => {
  const item = await clash(engine);
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item });
  // Pressed as soon as the window is there: the first of them has the focus when they are.
  await page.keyboard.press("F8");
  await expect(page.locator("[role=grid] .warning").first()).toBeFocused();
  const twice = page.locator("[role=grid] .warning", { hasText: "in two places" });
  await twice.getByRole("button", { name: "Accept…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Why it may stand").fill("The mayor only opens the lunch.");
  await dialog.getByLabel("Why it may stand").press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(twice).toHaveCount(0);
  await expect(page.locator(`.agenda [data-row="${item}"]`)).not.toContainText("cannot happen");
  await expect(page.locator(".statusline")).toContainText("The mayor only opens the lunch.");
  // The focus goes on to the next warning, and back to one that is looked at again.
  await expect(page.locator("[role=grid] .warning:focus")).toHaveCount(1);

  const fold = page.getByRole("button", { name: "Accepted 1" });
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  await fold.press("Enter");
  await expect(page.locator(".accepted")).toContainText("The mayor only opens the lunch.");
  await page.locator(".accepted").getByRole("button", { name: "Take back" }).click();
  await expect(twice).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(twice).toHaveCount(0);
});

test("a way out shows where the item would stand, before it is taken", async ({ page, engine }) => {
  const item = await clash(engine);
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item });
  await page.keyboard.press("F8");
  const twice = page.locator("[role=grid] .warning", { hasText: "in two places" });
  const ghost = page.locator(".item.ghost");
  await expect(ghost).toHaveCount(0);
  const out = twice.getByRole("button", { name: /^End/ });
  await out.hover();
  await expect(ghost).toContainText("13:30–14:00");
  await expect(page.locator(`.agenda [data-row="${item}"]`)).toHaveClass(/leaving/);
  await page.mouse.move(0, 0);
  await expect(ghost).toHaveCount(0);
  await out.focus();
  await expect(ghost).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator(`.agenda [data-row="${item}"]`)).toContainText("13:30–14:00");
  await expect(ghost).toHaveCount(0);
});

test("a second window sees at once what the first one changed", async ({ page, context, engine }) => {
  await open(page, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  const other = await context.newPage();
  await other.goto(engine.address);
  await open(other, { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" });
  await other.locator("#item-title").fill("Board of the network");
  await other.keyboard.press("Enter");
  await expect(page.locator('.agenda [data-row="board"]')).toContainText("Board of the network");
});

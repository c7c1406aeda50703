// The same trip in three languages and two calendars, from left and from right.
import { expect, test } from "./fixtures.ts";
import { open, trips } from "./screens.ts";

const board = { screen: "trip", trip: trips.tirana, tab: "itinerary", item: "board" } as const;

test("Persian stands from right to left, its days in Solar Hijri, its digits its own", async ({ page }) => {
  await open(page, board, { language: "fa", calendar: "solar_hijri", both: true });
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const day = page.locator(".day-head h2").first();
  await expect(day).toContainText("شنبه ۱۷ آذر ۱۴۰۳");
  await expect(page.locator(".day-end").first()).toContainText("۲۰۲۴");
  const rail = await page.locator(".rail").boundingBox();
  const inspector = await page.locator(".inspector").boundingBox();
  expect(rail?.x ?? 0).toBeGreaterThan(inspector?.x ?? 0);
});

test("Turkish dates are written as an office writes them", async ({ page }) => {
  await open(page, board, { language: "tr" });
  await expect(page.locator(".day-head h2").first()).toContainText("7 Aralık 2024 Cumartesi");
  await expect(page.locator("html")).toHaveAttribute("lang", "tr");
});

test("the language changes at once, and is remembered", async ({ page }) => {
  await open(page, { screen: "settings" });
  await page.getByText("Türkçe").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ayarlar");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ayarlar");
});

test("nothing is cut off or runs over its neighbour", async ({ page }) => {
  for (const language of ["en", "tr", "fa"] as const) {
    await open(page, board, { language });
    const over = await page.evaluate(() => {
      const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
      const cut = [...document.querySelectorAll<HTMLElement>(".btn, .tab, .rail-link, .field-label, .state")]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.innerText);
      return { wide, cut };
    });
    expect(over, language).toEqual({ wide: false, cut: [] });
  }
});

// The first start: whose book it is, who uses it, and its passphrase, or none on purpose.
import { expect, test } from "./fixtures.ts";

test.use({ book: "new" });

test("what is missing is said at its field, and the first one is gone to", async ({ page }) => {
  await page.getByRole("button", { name: "Begin the book" }).click();
  await expect(page.getByRole("textbox", { name: "Office" })).toBeFocused();
  await expect(page.getByText("Choose a passphrase, or say below that none is wanted.")).toBeVisible();
});

test("a book without a passphrase is begun on purpose, and the window goes on saying so", async ({ page }) => {
  await page.getByRole("textbox", { name: "Office" }).fill("Istanbul Metropolitan Municipality");
  await page.getByRole("textbox", { name: "Home city" }).fill("Istanbul");
  await page.getByRole("combobox", { name: "Time zone" }).fill("istanbul");
  await page.getByRole("option", { name: "Europe/Istanbul" }).click();
  await page.getByRole("textbox", { name: "Your name" }).fill("Ece Demir");
  await page.getByRole("textbox", { name: "Initials" }).fill("ED");
  await page.getByText("Without a passphrase").click();
  await page.getByRole("button", { name: "Begin the book" }).click();
  await expect(page.getByText("No trips yet.")).toBeVisible();
  await expect(page.locator(".rail")).toContainText("Not encrypted");
});

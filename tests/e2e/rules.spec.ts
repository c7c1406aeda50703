// The rules of the office: typed in the settings, and warnings are made by them at once.
import { writeFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { open } from "./screens.ts";

const show = { language: "en", calendar: "gregorian", both: true };
type Rules = { groups: { fields: { name: string; text: string }[] }[] };

test("a rule is typed, kept, and as usual when it is left empty", async ({ page, engine }) => {
  await open(page, { screen: "settings" });
  const text = async (name: string) => {
    const { groups } = await engine.call<Rules>("rules", { show });
    return groups.flatMap((group) => group.fields).find((field) => field.name === name)?.text;
  };
  const night = page.getByLabel("The principal’s night");
  await expect(night).toHaveValue("22:00–07:00");
  await night.fill("23-6");
  await night.press("Enter");
  await expect(night).toHaveValue("23:00–06:00");
  expect(await text("night")).toBe("23:00–06:00");

  await night.fill("late");
  await night.press("Enter");
  await expect(page.locator(".rules [role=alert]")).toContainText("22:00–07:00");
  await night.press("Escape");
  await expect(page.locator(".rules [role=alert]")).toHaveCount(0);
  await night.fill("");
  await night.press("Enter");
  await expect(night).toHaveValue("22:00–07:00");
});

test("quorum, approvals and gift limits are kept without a mouse", async ({ page }) => {
  await open(page, { screen: "settings" });
  const council = page.getByRole("combobox", { name: "Council" });
  await council.focus();
  await page.keyboard.type("Istanbul Metro");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const needed = page.getByLabel("Must be there");
  await expect(needed).toBeVisible();
  await page.getByLabel("Members").fill("50");
  await page.getByLabel("Members").press("Enter");
  await needed.fill("51");
  await needed.press("Enter");
  await expect(page.locator(".rules [role=alert]")).toContainText("50");
  await needed.fill("26");
  await needed.press("Enter");
  await expect(page.locator(".rules [role=alert]")).toHaveCount(0);

  const adding = page.getByRole("combobox", { name: "Add who approves" });
  await adding.focus();
  await page.keyboard.type("Istanbul Metro");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  // The list of who else may be added closes.
  await page.keyboard.press("Tab");
  const approval = page.locator(".rule-list").first().locator("li");
  await expect(approval).toHaveCount(1);
  await approval.getByRole("checkbox").press("Space");
  await expect(approval.getByRole("checkbox")).toBeChecked();

  const limit = page.locator(".rule-adding.limits");
  await limit.getByLabel("Value").fill("500");
  await limit.getByLabel("Currency").fill("eur");
  await page.keyboard.press("Enter");
  const limits = page.locator(".rule-list.limits li");
  await expect(limits).toHaveCount(1);
  await expect(limits.getByLabel("Currency")).toHaveValue("EUR");
  await limits.getByRole("button", { name: "Remove" }).press("Enter");
  await expect(limits).toHaveCount(0);
});

test("a file of holidays is taken, and given up again", async ({ page }, info) => {
  const file = info.outputPath("office.tsv");
  writeFileSync(file, "AL\t2024-12-07\texact\tDay of the Office\n");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "settings" });
  await page.getByRole("button", { name: "Take a file…" }).click();
  await expect(page.getByText("office.tsv, since")).toBeVisible();
  await page.getByRole("button", { name: "Back to those of the programme" }).click();
  await expect(page.getByText("office.tsv, since")).toHaveCount(0);
});

test("a file of holidays that cannot be read is refused, and its line is named", async ({ page }, info) => {
  const file = info.outputPath("office.tsv");
  writeFileSync(file, "AL\t2024-12-07\texact\tDay of the Office\nAL\tsoon\texact\tAnother\n");
  page.on("dialog", (dialog) => void dialog.accept(file));
  await open(page, { screen: "settings" });
  await page.getByRole("button", { name: "Take a file…" }).click();
  await expect(page.getByRole("alert")).toContainText("Line 2");
});

// The words are complete: the same messages in each language, each of them used, none missing.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { finds, fold, type Language, sayIn } from ".";

const LOCALES = join(__dirname, "../../../src-tauri/locales");
const LANGUAGES: Language[] = ["en", "tr", "fa"];

function ids(language: Language): string[] {
  const text = readFileSync(join(LOCALES, language, "ui.ftl"), "utf8");
  return [...text.matchAll(/^(ui-[a-z0-9-]+) =/gm)].map((found) => found[1] ?? "");
}

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.tsx?$/.test(entry.name) && !entry.name.includes(".test.") ? readFileSync(path, "utf8") : "";
    })
    .join("\n");
}

const CODE = sources(join(__dirname, ".."));
const LITERAL = new Set([...CODE.matchAll(/"(ui-[a-z0-9-]+)"/g)].map((found) => found[1] ?? ""));
/** Ids with a part that is filled in: `ui-times-${id}`. */
const FILLED = [...CODE.matchAll(/`(ui-[a-z0-9-]*)\$\{[^`]*?\}([a-z-]*)`/g)].map(
  (found) => new RegExp(`^${found[1]}[a-z0-9-]+${found[2]}$`),
);

it("have the same messages in each language", () => {
  for (const language of LANGUAGES) expect(ids(language), language).toEqual(ids("en"));
});

it("have no message twice, and none that nothing shows", () => {
  const all = ids("en");
  expect(new Set(all).size).toBe(all.length);
  const unused = all.filter((id) => !LITERAL.has(id) && !FILLED.some((filled) => filled.test(id)));
  expect(unused).toEqual([]);
});

it("have every message that is asked for", () => {
  const known = new Set(ids("en"));
  expect([...LITERAL].filter((id) => !known.has(id))).toEqual([]);
});

it("are read by the interface in each language", () => {
  for (const language of LANGUAGES) {
    for (const id of ids("en")) expect(sayIn(language)(id), `${language} ${id}`).not.toBe(id);
  }
});

it("put no case suffix on a name in Turkish", () => {
  const text = readFileSync(join(LOCALES, "tr", "ui.ftl"), "utf8");
  expect(text.match(/\{ \$\w+ \}['’]/g)).toBe(null);
});

it("are found without marks, case or the letters of another keyboard", () => {
  expect(fold("İSTANBUL")).toBe(fold("istanbul"));
  expect(fold("ILGAZ")).toBe(fold("ılgaz"));
  expect(finds("Barbaros Büyüksağnak", "buyuk")).toBe(true);
  expect(finds("كريم", "کریم")).toBe(true);
  expect(finds("می‌خواهد", "میخواهد")).toBe(true);
  expect(finds("Çanakkale", "nakkale")).toBe(false);
});

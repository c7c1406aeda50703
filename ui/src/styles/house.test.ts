// Rules of the look that a machine can hold: no side of the page is named (the same rules serve both
// directions), nothing floats or glows, no letter is spaced or forced into capitals, no text is tiny.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

function sheets(folder: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sheets(path);
    return entry.name.endsWith(".css") ? [[entry.name, readFileSync(path, "utf8")] as [string, string]] : [];
  });
}

const SHEETS = sheets(join(__dirname, ".."));

function found(pattern: RegExp): string[] {
  return SHEETS.flatMap(([name, text]) =>
    [...text.matchAll(pattern)].map((hit) => `${name}: ${hit[0].trim()}`),
  );
}

it("names no physical side", () => {
  const sides = "(?:margin|padding|border|inset)-(?:left|right|top|bottom)";
  expect(
    found(new RegExp(`^\\s*(?:${sides}[a-z-]*|left|right|top|bottom|float|width|height)\\s*:`, "gm")),
  ).toEqual([]);
  expect(found(/text-align:\s*(?:left|right)/g)).toEqual([]);
});

it("has no shadow, gradient, blur or spaced letter", () => {
  expect(
    found(/^\s*(?:box-shadow|text-shadow|filter|backdrop-filter|letter-spacing|text-transform)\s*:.*/gm),
  ).toEqual([]);
  expect(found(/gradient\(/g)).toEqual([]);
});

it("asks no media query for the theme", () => {
  expect(found(/prefers-color-scheme/g)).toEqual([]);
});

it("has no text under 13 px, 12.5 in Persian", () => {
  for (const [, text] of SHEETS) {
    for (const [, size] of text.matchAll(/font-size:\s*([\d.]+)rem/g))
      expect(Number(size)).toBeGreaterThanOrEqual(0.8125);
    for (const [, size] of text.matchAll(/--type-[\w-]+:\s*\d+ ([\d.]+)rem/g)) {
      expect(Number(size)).toBeGreaterThanOrEqual(0.78125);
    }
  }
});

// Shortcuts on the keyboards of the offices: Latin, Turkish-Q, Persian, AZERTY, Dvorak.
import { describe, expect, it } from "vitest";
import { combo, keyName, matches } from "./keys";

function press(
  key: string,
  code: string,
  held: Partial<Record<"ctrl" | "shift" | "alt" | "meta", boolean>> = {},
) {
  return {
    key,
    code,
    ctrlKey: held.ctrl ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
    metaKey: held.meta ?? false,
  };
}

describe("shortcuts", () => {
  it("take the letter that is typed where it is Latin", () => {
    // On Dvorak the key in the place of QWERTY's V types K.
    expect(matches(press("k", "KeyV", { ctrl: true }), combo("Ctrl+K"), false)).toBe(true);
    expect(matches(press(".", "KeyV", { ctrl: true }), combo("Ctrl+K"), false)).toBe(false);
  });

  it("fall back to the place on a Persian layout", () => {
    expect(matches(press("ن", "KeyK", { ctrl: true }), combo("Ctrl+K"), false)).toBe(true);
    expect(matches(press("د", "KeyN"), combo("N"), false)).toBe(true);
  });

  it("match digits on their place, because AZERTY needs Shift for them", () => {
    expect(keyName(press("&", "Digit1", { ctrl: true }))).toBe("1");
    expect(keyName(press("۱", "Digit1", { ctrl: true }))).toBe("1");
  });

  it("want exactly the keys that are named", () => {
    expect(matches(press("z", "KeyZ", { ctrl: true }), combo("Ctrl+Shift+Z"), false)).toBe(false);
    expect(matches(press("Z", "KeyZ", { ctrl: true, shift: true }), combo("Ctrl+Shift+Z"), false)).toBe(true);
    expect(matches(press("F8", "F8", { shift: true }), combo("F8"), false)).toBe(false);
  });

  it("use the command key on a Mac", () => {
    expect(matches(press("k", "KeyK", { meta: true }), combo("Ctrl+K"), true)).toBe(true);
    expect(matches(press("k", "KeyK", { ctrl: true }), combo("Ctrl+K"), true)).toBe(false);
  });
});

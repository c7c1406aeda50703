// The registry: who has a command, and which key presses reach it.
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { sayIn } from "@/i18n";
import { available, COMMANDS, commandFor, give, useCommand } from "./commands";
import { combo } from "./keys";

function Taker({ id, run }: { id: string; run: () => void }) {
  useCommand(id, run);
  return null;
}

const idle = { typing: false, letters: true, rtl: false };

describe("commands", () => {
  it("belong to the one who took them up last, and to nobody after", () => {
    const heard: string[] = [];
    const outer = render(<Taker id="new" run={() => heard.push("outer")} />);
    const inner = render(<Taker id="new" run={() => heard.push("inner")} />);
    give("new");
    inner.unmount();
    give("new");
    outer.unmount();
    expect(heard).toEqual(["inner", "outer"]);
    expect(available("new")).toBe(false);
    expect(give("new")).toBe(false);
  });

  it("leave letters and undo to a field that is being typed in", () => {
    const view = render(
      <>
        <Taker id="new" run={() => {}} />
        <Taker id="undo" run={() => {}} />
        <Taker id="palette" run={() => {}} />
      </>,
    );
    const n = new KeyboardEvent("keydown", { key: "n", code: "KeyN" });
    const z = new KeyboardEvent("keydown", { key: "z", code: "KeyZ", ctrlKey: true });
    const k = new KeyboardEvent("keydown", { key: "k", code: "KeyK", ctrlKey: true });
    const typing = { typing: true, letters: false, rtl: false };
    expect([commandFor(n, idle), commandFor(z, idle), commandFor(k, idle)]).toEqual([
      "new",
      "undo",
      "palette",
    ]);
    expect([commandFor(n, typing), commandFor(z, typing), commandFor(k, typing)]).toEqual([
      null,
      null,
      "palette",
    ]);
    expect(commandFor(n, { ...idle, letters: false })).toBe(null);
    view.unmount();
  });

  it("go back towards where the reading comes from", () => {
    const view = render(<Taker id="back" run={() => {}} />);
    const right = new KeyboardEvent("keydown", { key: "ArrowRight", code: "ArrowRight", altKey: true });
    expect(commandFor(right, idle)).toBe(null);
    expect(commandFor(right, { ...idle, rtl: true })).toBe("back");
    view.unmount();
  });

  it("have no shortcut twice, and none on a key that some layout lacks", () => {
    const all = COMMANDS.flatMap((command) => [command.keys, command.also]).filter(
      (keys) => keys !== undefined,
    );
    expect(new Set(all).size).toBe(all.length);
    for (const keys of all) {
      expect(combo(keys).key, keys).not.toBe("I");
    }
  });

  it("are named in each language", () => {
    for (const language of ["en", "tr", "fa"] as const) {
      const say = sayIn(language);
      for (const { id } of COMMANDS)
        expect(say(`command-${id}`), `${language} ${id}`).not.toBe(`command-${id}`);
    }
  });
});

// What is chosen of a file that came in.
import { describe, expect, it } from "vitest";
import type { IncomingField, IncomingRow } from "@/api/generated";
import { accepted, answer, chosen, taken, turn, turnField, unanswered } from "./incoming";

const hour: IncomingField = { name: "when", word: "Time", ours: "14:00", theirs: "15:00", conflict: true };
const place: IncomingField = { name: "place", word: "Place", ours: null, theirs: "Hall 2", conflict: false };
const row: IncomingRow = {
  key: "board",
  kind: { code: "changed", word: "changed" },
  title: "Board",
  when: "Sat 7 Dec, 15:00",
  item: "board",
  can_be_taken: true,
  taken: true,
  answer: null,
  fields: [hour, place],
  warnings: [],
  questions: [{ name: "zone", kind: "zone", text: "Which zone?", must: true, answers: [] }],
};

describe("choices of a file", () => {
  it("keep what a person changed until someone says yes", () => {
    expect(taken(row, hour, {})).toBe(false);
    expect(taken(row, place, {})).toBe(true);
    const both = turnField(row, hour, true, {});
    expect(chosen(both)).toEqual([{ key: "board", accept: true, fields: ["when", "place"], answers: {} }]);
  });

  it("leave a row with its last field, and take conflicts with the row itself", () => {
    const none = turnField(row, place, false, {});
    expect(accepted(row, none)).toBe(false);
    const alone = { ...row, fields: [hour], taken: false };
    const yes = turn(alone, true, {});
    expect(taken(alone, hour, yes)).toBe(true);
    expect(accepted({ ...row, can_be_taken: false }, yes)).toBe(false);
  });

  it("wait for what must be answered", () => {
    expect(unanswered(row, {})).toBe(true);
    const said = answer(row, "zone", "Europe/Tirane", turn(row, false, {}));
    expect(unanswered(row, said)).toBe(false);
    expect(said.board).toMatchObject({ accept: false, answers: { zone: "Europe/Tirane" } });
  });
});

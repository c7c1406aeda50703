// What the dialog asks the engine for.
import { describe, expect, it } from "vitest";
import { mails, type Order, wishOf } from "./wish";

const order: Order = {
  scope: "programme",
  person: null,
  since: null,
  meeting: "board",
  method: "request",
  uninvite: [],
  content: "everything",
  times: "own",
  reminder: null,
  flights: 180,
  language: "tr",
};

describe("what is asked of a calendar", () => {
  it("is the whole programme without reminders, unless someone chooses otherwise", () => {
    expect(wishOf(order)).toEqual({ content: "everything", times: "own", language: "tr" });
    const mine = wishOf({ ...order, person: "erkek", reminder: 30 });
    expect(mine).toMatchObject({ person: "erkek", reminder: 30, reminder_flights: 180 });
  });

  it("waits until a release is there to compare with", () => {
    expect(wishOf({ ...order, scope: "changes" })).toBe(null);
    expect(wishOf({ ...order, scope: "changes", since: 2 })).toMatchObject({ changes_since: 2 });
  });

  it("uninvites those who were named, by a cancellation", () => {
    const some: Order = { ...order, scope: "meeting", method: "uninvite" };
    expect(wishOf(some)).toBe(null);
    const wish = wishOf({ ...some, uninvite: ["erkek"] });
    expect(wish).toMatchObject({ meeting: "board", method: "cancel", uninvite: ["erkek"] });
    expect(mails(some)).toBe(true);
    expect(mails({ ...some, method: "publish" })).toBe(false);
    expect(mails(order)).toBe(false);
  });
});

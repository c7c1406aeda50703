// What a test of the interface starts from: `engine` is the real engine behind a local address,
// with a book of its own; `page` stands on its first screen.
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base } from "@playwright/test";
import { booksFolder, now, pagesFolder, practiceBook, program } from "./places.ts";

export { expect } from "@playwright/test";

/** The engine of one test. */
export type Engine = {
  /** The address of its pages. */
  address: string;
  /** Asks the engine without the interface: for setting a scene and for looking behind it. */
  call<T>(name: string, args?: object): Promise<T>;
};

type Fixtures = {
  /** What the book is at the start: the five cases, or a new file. */
  book: "practice" | "new";
  engine: Engine;
};

export const test = base.extend<Fixtures>({
  book: ["practice", { option: true }],

  engine: async ({ book }, use, info) => {
    const folder = join(booksFolder, info.testId);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "test.attache");
    if (book === "practice") cpSync(practiceBook, file);

    const kind = book === "practice" ? ["--practice"] : [];
    const server = spawn(
      program("serve"),
      ["--book", file, "--now", now, "--pages", pagesFolder, "--port", "0", ...kind],
      // It ends when its input closes: nothing is left behind, however a test run ends.
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    const address = await firstLine(server);
    await use({ address, call: (name, args) => call(address, name, args ?? {}) });
    const ended = new Promise((done) => server.once("exit", done));
    server.stdin.end();
    await ended;
  },

  page: async ({ page, engine }, use) => {
    await page.goto(engine.address);
    await use(page);
  },
});

/** The server says its address on its first line. */
function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    const output = server.stdout;
    if (!output) return failed(new Error("the server has no output"));
    createInterface({ input: output }).once("line", (line) => done(line.trim()));
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`the server ended at once, with ${code}`)));
  });
}

async function call<T>(address: string, name: string, args: object): Promise<T> {
  const answer = await fetch(new URL("call", address), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, args }),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body as T;
}

// Where the programs, the cases and the books of a test run lie, and what time it is there.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

// `dev` names the server where cargo builds into another folder.
const serve = process.env.ATTACHE_SERVE ?? join(root, "target/debug/serve");

/** The clock of every test: the one of the practice book. */
export const now = "2024-11-28T09:00Z";
/** The five real cases, as dossiers. */
export const casesFolder = join(root, "tests/cases");
/** The pages as `npm run build` left them. */
export const pagesFolder = join(root, "ui/dist");
/** Books of this run; emptied at its start. */
export const booksFolder = join(dirname(serve), "e2e-books");
/** The practice book that every test copies. */
export const practiceBook = join(booksFolder, "practice.attache");
/** Pictures for people. */
export const shotsFolder = join(root, "out/shots");

/** A program of ours, as cargo built it. */
export function program(name: "attache" | "serve"): string {
  return join(dirname(serve), name);
}

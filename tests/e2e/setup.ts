// Once before all tests: a practice book with the five cases, which each test copies.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { booksFolder, casesFolder, now, practiceBook, program } from "./places.ts";

export default function setup(): void {
  rmSync(booksFolder, { recursive: true, force: true });
  mkdirSync(booksFolder, { recursive: true });
  const cases = readdirSync(casesFolder).map((name) => join(casesFolder, name));
  const book = ["--book", practiceBook, "--practice", "--now", now, "--language", "en"];
  execFileSync(program("attache"), [...book, "import", ...cases], { stdio: ["ignore", "ignore", "inherit"] });
}

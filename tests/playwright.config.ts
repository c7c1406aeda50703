// The interface in Chromium, on the real engine: each test has a server and a practice book of
// its own (e2e/fixtures.ts). `npm test` runs the specs, `npm run shots` takes the pictures.
import { defineConfig } from "@playwright/test";

// Debian's Chromium, where `dev` found one; else the one that Playwright fetched.
const chromium = process.env.ATTACHE_CHROMIUM;

export default defineConfig({
  testDir: "e2e",
  outputDir: "../target/playwright",
  globalSetup: "./e2e/setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    // The machine that runs a test says nothing about the officer's language or zone.
    locale: "en-GB",
    timezoneId: "UTC",
    colorScheme: "light",
    launchOptions: {
      executablePath: chromium,
      args: ["--no-sandbox", "--disable-background-networking", "--font-render-hinting=none"],
    },
  },
  projects: [
    { name: "specs", testMatch: "**/*.spec.ts" },
    { name: "shots", testMatch: "**/*.shots.ts" },
  ],
});

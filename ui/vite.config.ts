// How the pages are built. The words come from the shell's own folder, so that Rust and the
// interface read the same files; the oldest web view we support is WebKitGTK 2.44 (Safari 17.4).

import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": here("./src"), "@locales": here("../src-tauri/locales") } },
  server: { port: 5180, strictPort: true, fs: { allow: [here("."), here("../src-tauri/locales")] } },
  build: {
    target: "safari17.4",
    assetsInlineLimit: 0,
    // One sheet of styles: what comes later is never seen without it.
    cssCodeSplit: false,
    sourcemap: false,
  },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: [] },
});

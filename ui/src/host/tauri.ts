// The desktop shell as host. The only file that imports it.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Changed, Host } from "./host";

export const tauri: Host = {
  call: (name, args) => invoke("call", { name, args }),
  onChanged: (listener) => {
    void listen<Changed>("changed", (event) => listener(event.payload));
  },
  onCommand: (listener) => {
    void listen<string>("command", (event) => listener(event.payload));
  },
  setMenu: (groups) => invoke("set_menu", { groups }),
  pickOpen: (title, kinds) => invoke("pick_open", { title, kinds }),
  pickSave: (title, name, kinds) => invoke("pick_save", { title, name, kinds }),
  openInSystem: (path) => invoke("open_in_system", { path }),
  // Where the shell has no clipboard, the web view has one.
  copy: (text) => invoke<void>("copy_text", { text }).catch(() => navigator.clipboard.writeText(text)),
  draftPath: (name) => invoke("draft_path", { name }),
  onSystemTheme: (listener) => {
    const window = getCurrentWindow();
    void window.theme().then((theme) => listener(theme === "dark"));
    void window.onThemeChanged((event) => listener(event.payload === "dark"));
  },
  setTitle: (title) => getCurrentWindow().setTitle(title),
  close: () => getCurrentWindow().close(),
};

// Which host we stand in.
import type { Host } from "./host";
import { http } from "./http";
import { tauri } from "./tauri";

export type { Changed, FileKind, Host, MenuEntry, MenuGroup } from "./host";

export const host: Host = "__TAURI_INTERNALS__" in globalThis ? tauri : http;

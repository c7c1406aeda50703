// One registry of commands. It feeds the menu bar, the shortcuts, the buttons, the palette and the
// list of keys. A command that nobody on the screen has taken up cannot be given: it is grey in the
// menu and absent from the palette.
import { useEffect, useRef, useSyncExternalStore } from "react";
import { combo, matches, printed, types } from "./keys";

export type Group = "file" | "edit" | "item" | "view" | "go" | "help";

interface Command {
  id: string;
  group: Group;
  keys?: string;
  /** A second way to give it. */
  also?: string;
  /** Works also while a text is being typed. */
  typing?: boolean;
  /** A line above it in the menu. */
  line?: boolean;
}

// Letters A to Z except I, digits, F-keys and arrows: the keys that every layout has.
export const COMMANDS: Command[] = [
  { id: "new-trip", group: "file" },
  { id: "import", group: "file", line: true },
  { id: "release", group: "file", keys: "Ctrl+Shift+R", typing: true, line: true },
  { id: "export-calendar", group: "file", keys: "Ctrl+E", typing: true },
  { id: "print", group: "file", keys: "Ctrl+P", typing: true },
  { id: "export-dossier", group: "file" },
  { id: "backup", group: "file", line: true },
  { id: "settings", group: "file", line: true },
  { id: "close", group: "file", keys: "Ctrl+Q", typing: true },

  { id: "undo", group: "edit", keys: "Ctrl+Z" },
  { id: "redo", group: "edit", keys: "Ctrl+Shift+Z", also: "Ctrl+Y" },
  { id: "copy-text", group: "edit", keys: "Ctrl+Shift+C", typing: true, line: true },
  { id: "copy-day", group: "edit" },
  { id: "find", group: "edit", keys: "Ctrl+F", typing: true, line: true },

  { id: "new", group: "item", keys: "N" },
  { id: "open", group: "item", keys: "Enter" },
  { id: "duplicate", group: "item", keys: "D" },
  { id: "delete", group: "item", keys: "Delete" },
  { id: "status", group: "item", keys: "S", line: true },
  { id: "move", group: "item", keys: "M" },
  { id: "shift-after", group: "item", keys: "Shift+M" },
  { id: "late", group: "item", keys: "Shift+L" },
  { id: "pin", group: "item", keys: "P" },
  { id: "earlier", group: "item", keys: "Alt+ArrowUp" },
  { id: "later", group: "item", keys: "Alt+ArrowDown" },
  { id: "earlier-5", group: "item", keys: "Alt+Shift+ArrowUp" },
  { id: "later-5", group: "item", keys: "Alt+Shift+ArrowDown" },

  { id: "palette", group: "view", keys: "Ctrl+K", typing: true },
  { id: "inspector", group: "view", keys: "F4", typing: true },
  { id: "warnings", group: "view", keys: "F8", typing: true },
  { id: "warnings-previous", group: "view", keys: "Shift+F8", typing: true },
  { id: "times", group: "view", keys: "T" },
  { id: "zoom-in", group: "view", keys: "Ctrl++", also: "Ctrl+=", typing: true, line: true },
  { id: "zoom-out", group: "view", keys: "Ctrl+-", typing: true },
  { id: "zoom-reset", group: "view", keys: "Ctrl+0", typing: true },

  { id: "back", group: "go", keys: "Alt+ArrowLeft" },
  { id: "forward", group: "go", keys: "Alt+ArrowRight" },
  { id: "trips", group: "go", keys: "Alt+1", typing: true, line: true },
  { id: "besttime", group: "go", keys: "Alt+8", typing: true },
  { id: "overview", group: "go", keys: "Ctrl+1", typing: true },
  { id: "itinerary", group: "go", keys: "Ctrl+2", typing: true },
  { id: "releases", group: "go", keys: "Ctrl+3", typing: true },
  { id: "schedule", group: "go", keys: "Shift+T" },
  { id: "previous-day", group: "go", keys: "Ctrl+ArrowUp", line: true },
  { id: "next-day", group: "go", keys: "Ctrl+ArrowDown" },
  { id: "next-pane", group: "go", keys: "F6", typing: true },
  { id: "previous-pane", group: "go", keys: "Shift+F6", typing: true },

  { id: "help", group: "help", keys: "F1", typing: true },
  { id: "about", group: "help" },
];

const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]));
const handlers = new Map<string, (() => void)[]>();
const listeners = new Set<() => void>();
let version = 0;

function tell() {
  version += 1;
  for (const listener of listeners) listener();
}

/** Take up a command while this component is on the screen. */
export function useCommand(id: string, run: () => void, enabled = true) {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!enabled) return undefined;
    const handler = () => latest.current();
    handlers.set(id, [...(handlers.get(id) ?? []), handler]);
    tell();
    return () => {
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((other) => other !== handler),
      );
      tell();
    };
  }, [id, enabled]);
}

/** Give a command. The one who took it up last has it. */
export function give(id: string): boolean {
  const handler = handlers.get(id)?.at(-1);
  handler?.();
  return handler !== undefined;
}

let last = { id: "", at: 0 };
const ECHO_MS = 120;

/** Give a command, unless the same key press has just given it: some systems send a key both to the menu and to the page. */
export function giveOnce(id: string): boolean {
  const now = performance.now();
  if (last.id === id && now - last.at < ECHO_MS) return false;
  last = { id, at: now };
  return give(id);
}

export function available(id: string): boolean {
  return (handlers.get(id)?.length ?? 0) > 0;
}

/** A number that grows whenever what can be commanded changes. */
export function useCommandsVersion(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => version,
  );
}

/** The shortcut of a command, as it is printed. */
export function keysOf(id: string): string | undefined {
  const keys = BY_ID.get(id)?.keys;
  return keys ? printed(keys.replace("Delete", "Del")) : undefined;
}

/** What the place of the focus allows. */
export interface Focus {
  typing: boolean;
  letters: boolean;
  rtl: boolean;
}

/** The command that a key press gives, or null. */
export function commandFor(event: KeyboardEvent, focus: Focus): string | null {
  for (const command of COMMANDS) {
    for (const keys of [command.keys, command.also]) {
      if (!keys || keys === "Enter") continue;
      const wanted = combo(keys === "Ctrl++" ? "Ctrl+Plus" : mirrored(keys, focus.rtl));
      if (wanted.key === "Plus") wanted.key = "+";
      if (!matches(event, wanted)) continue;
      if (focus.typing && !command.typing) continue;
      if (types(wanted) && !focus.letters) continue;
      if (available(command.id)) return command.id;
    }
  }
  return null;
}

/** Back is where the reading comes from: the arrows change sides in a right-to-left language. */
function mirrored(keys: string, rtl: boolean): string {
  if (!rtl) return keys;
  if (keys.endsWith("ArrowLeft")) return keys.replace("ArrowLeft", "ArrowRight");
  return keys.replace("ArrowRight", "ArrowLeft");
}

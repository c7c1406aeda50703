// Listens to the keyboard for the registry of commands.
import { useEffect } from "react";
import { commandFor, type Focus, give } from "./commands";
import { prefsNow } from "./prefs";

function focusOf(target: EventTarget | null): Focus | null {
  const element = target instanceof Element ? target : document.body;
  // A dialog has its own keys; nothing behind it is commanded.
  if (document.querySelector(".scrim")) return null;
  const typing = element.closest("input, textarea, [contenteditable=true]") !== null;
  const choosing = element.closest("[role=listbox], [role=menu], [role=radiogroup]") !== null;
  return {
    typing,
    letters: prefsNow().letters && !typing && !choosing,
    rtl: document.documentElement.dir === "rtl",
  };
}

export function useKeyboard() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat === undefined) return;
      const focus = focusOf(event.target);
      const id = focus && commandFor(event, focus);
      if (!id) return;
      event.preventDefault();
      event.stopPropagation();
      give(id);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

/** F6 goes from pane to pane: rail, header, main, inspector, status line. */
export function nextPane(back: boolean) {
  const panes = Array.from(document.querySelectorAll<HTMLElement>("[data-pane]"));
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let away = 1; away <= panes.length; away += 1) {
    const at = (here + (back ? -away : away) + panes.length * 2) % panes.length;
    const pane = panes[at];
    const target =
      pane?.querySelector<HTMLElement>("[data-row][tabindex='0']") ??
      pane?.querySelector<HTMLElement>("a[href], button:not([disabled]), input, textarea, [tabindex='0']");
    if (target) {
      target.focus();
      return;
    }
  }
}

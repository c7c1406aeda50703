// Escape closes the innermost thing, and only that.
import type { KeyboardEvent } from "react";

/** Whether this key press closes the pane: Escape, with nothing open inside that it is meant for. */
export function closes(event: KeyboardEvent): boolean {
  if (event.key !== "Escape" || event.defaultPrevented) return false;
  const target = event.target as HTMLElement;
  return target.getAttribute("aria-expanded") !== "true" && !document.querySelector(".scrim, .popover");
}

// Rows that the arrow keys walk: one of them is in the tab order, and the focus is the selection.
// They are a grid to assistive technology, so that a row may hold links of its own.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

interface RowsProps {
  label: string;
  children: ReactNode;
  className?: string;
  /** The row that has the focus, or would have it. */
  current: string | null;
  onCurrent: (id: string) => void;
  /** Enter, or a double click. */
  onOpen?: (id: string) => void;
  /** Other keys on a row. Returns whether it was taken. */
  onKey?: (event: KeyboardEvent, id: string) => boolean;
  /** Take the focus when the rows first appear. */
  takeFocus?: boolean;
}

/** Rows of `[data-row]` elements; give each `rowProps`. */
export function Rows({
  label,
  children,
  className,
  current,
  onCurrent,
  onOpen,
  onKey,
  takeFocus,
}: RowsProps) {
  const ref = useRef<HTMLDivElement>(null);
  const rows = () => Array.from(ref.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []);
  useEffect(() => {
    const all = rows();
    const target = all.find((row) => row.dataset.row === current) ?? all[0];
    for (const row of all) row.tabIndex = row === target ? 0 : -1;
  });
  useEffect(() => {
    if (!takeFocus || document.activeElement !== document.body) return;
    ref.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus();
  }, [takeFocus]);
  const focusRow = (row: HTMLElement | undefined) => {
    if (!row) return;
    row.focus();
    const id = row.dataset.row;
    if (id) onCurrent(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target as HTMLElement;
    const id = row.dataset.row;
    if (!id) return;
    if (onKey?.(event, id)) {
      event.preventDefault();
      return;
    }
    const step = stepOf(event);
    if (step !== null) {
      const all = rows();
      const at = all.indexOf(row);
      event.preventDefault();
      focusRow(all[Math.max(0, Math.min(all.length - 1, step(at, all.length)))]);
    } else if (event.key === "Enter" && onOpen) {
      event.preventDefault();
      onOpen(id);
    }
  };
  return (
    <div
      ref={ref}
      role="grid"
      aria-label={label}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).dataset.row;
        if (id && id !== current) onCurrent(id);
      }}
      onDoubleClick={(event) => {
        const id = (event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset.row;
        if (id) onOpen?.(id);
      }}
    >
      {children}
    </div>
  );
}

/** What makes an element a row. */
export function rowProps(id: string, selected: boolean) {
  return { role: "row", "data-row": id, "aria-selected": selected, tabIndex: -1 } as const;
}

/** The row that a key goes to. Letters by place on the keyboard where they are not Latin. */
function stepOf(event: KeyboardEvent): ((at: number, length: number) => number) | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const letter = /^[a-z]$/i.test(event.key)
    ? event.key.toLowerCase()
    : event.code.replace("Key", "").toLowerCase();
  if (event.key === "ArrowDown" || letter === "j") return (at) => at + 1;
  if (event.key === "ArrowUp" || letter === "k") return (at) => at - 1;
  if (event.key === "Home") return () => 0;
  if (event.key === "End") return (_, length) => length - 1;
  if (event.key === "PageDown") return (at) => at + 10;
  if (event.key === "PageUp") return (at) => at - 10;
  return null;
}

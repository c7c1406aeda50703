// Which keys mean what, on any keyboard. A letter is matched on what it types when that is a Latin
// letter (so that Dvorak and AZERTY work), else on its place (so that Persian and Russian do). A
// digit is always matched on its place, because AZERTY needs Shift for it.

export interface Combo {
  mod: boolean;
  shift: boolean;
  alt: boolean;
  key: string;
}

const MAC = typeof navigator !== "undefined" && /Mac/.test(navigator.platform);

/** "Ctrl+Shift+Z", "F8", "Alt+ArrowLeft", "N". */
export function combo(text: string): Combo {
  const parts = text.split("+");
  const key = parts.pop() ?? "";
  return {
    mod: parts.includes("Ctrl"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
    key: key.length === 1 ? key.toUpperCase() : key,
  };
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The name of the key that was pressed. */
export function keyName(event: Pressed): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  if (digit?.[1]) return digit[1];
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  const letter = /^Key([A-Z])$/.exec(event.code);
  if (letter?.[1]) return letter[1];
  return event.key;
}

export function matches(event: Pressed, wanted: Combo, mac = MAC): boolean {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || mod !== wanted.mod || event.altKey !== wanted.alt || event.shiftKey !== wanted.shift)
    return false;
  return keyName(event) === wanted.key;
}

/** Whether the key alone types or deletes: such shortcuts wait until no field and no list of choices has it. */
export function types(wanted: Combo): boolean {
  return !wanted.mod && !wanted.alt && (wanted.key.length === 1 || wanted.key === "Delete");
}

/** A shortcut as it is printed beside its command. Arrows stay words here; `Key` draws them. */
export function printed(text: string, mac = MAC): string {
  return mac ? text.replace("Ctrl", "⌘").replace("Alt", "⌥").replace("Shift", "⇧").replaceAll("+", "") : text;
}

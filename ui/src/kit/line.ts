// Parts of one line, each in its own direction: beside a Latin name a Persian number would change sides.

export function line(parts: (string | null | undefined)[]): string {
  const said = parts.filter(Boolean);
  return said.length > 1 ? said.map((part) => `\u2068${part}\u2069`).join(" · ") : (said[0] ?? "");
}

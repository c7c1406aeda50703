// The stages of a thing on one line: a shape, a word and a day for each.
import { Glyph, type GlyphName } from "./Glyph";

export interface Stop {
  id: string;
  glyph: GlyphName;
  word: string;
  /** When it was reached; a dash until then. */
  when: string | null;
  /** By whom and by which channel. */
  detail?: string | null;
  state: "past" | "now" | "ahead";
}

export function Track({ label, stops }: { label: string; stops: Stop[] }) {
  return (
    <ol
      className="track"
      aria-label={label}
      style={{ gridTemplateColumns: `repeat(${stops.length}, minmax(min-content, 1fr))` }}
    >
      {stops.map((stop) => (
        <li key={stop.id} className={stop.state} aria-current={stop.state === "now" ? "step" : undefined}>
          <Glyph name={stop.glyph} />
          <b>{stop.word}</b>
          <span title={stop.detail ?? undefined}>{stop.when ?? "—"}</span>
        </li>
      ))}
    </ol>
  );
}

// Which shape stands for which state. The word comes from Rust and always stands beside it.
import type { ReactNode } from "react";
import type { Coded, FindingRow } from "@/api/generated";
import { Glyph, type GlyphName } from "@/kit/Glyph";
import { Signed } from "@/kit/Signed";

const MEETING: Record<string, GlyphName> = {
  idea: "ring-dashed",
  requested: "ring",
  proposed: "quarter",
  confirmed: "full",
  held: "dotted",
  followed_up: "tick",
  declined: "crossed",
  cancelled: "slashed",
};

const ITEM: Record<string, GlyphName> = {
  hold: "ring",
  tentative: "quarter",
  confirmed: "full",
  cancelled: "slashed",
  unplaced: "ring-dashed",
};

const BRIEFING: Record<string, GlyphName> = {
  commissioned: "sheet-dashed",
  draft: "sheet",
  in_review: "sheet-half",
  cleared: "sheet-ticked",
  final: "sheet-solid",
};

const SEVERITY: Record<string, GlyphName> = { stop: "triangle", tight: "diamond", note: "diamond-open" };

const CHANGE: Record<string, GlyphName> = {
  added: "plus",
  removed: "minus",
  called_off: "slashed",
  unplaced: "ring-dashed",
  back_on: "full",
  moved: "shift",
  placed: "pin",
  staffed: "person",
  firmness: "quarter",
};

export function stageGlyph(code: string): GlyphName {
  return MEETING[code] ?? ITEM[code] ?? "ring-dashed";
}

function briefingGlyph(code: string): GlyphName {
  return BRIEFING[code] ?? "sheet-dashed";
}

const OPEN = new Set(["idea", "requested", "proposed", "hold", "tentative", "unplaced"]);
const OFF = new Set(["declined", "cancelled"]);

/** Shape and word of a meeting's stage or an item's status. */
export function State({ state }: { state: Coded }) {
  const look = OPEN.has(state.code) ? "hold" : OFF.has(state.code) ? "off" : "";
  return (
    <span className={`state ${look}`}>
      <Glyph name={stageGlyph(state.code)} />
      {state.word}
    </span>
  );
}

export function isOff(code: string): boolean {
  return OFF.has(code);
}

/** Shape and words of a severity. Only what cannot happen is red. */
export function Severity({ severity, children }: { severity: string; children: ReactNode }) {
  return (
    <span className={`mark ${severity}`}>
      <Glyph name={SEVERITY[severity] ?? "diamond-open"} />
      {children}
    </span>
  );
}

/** How grave a finding is, and what it says. */
export function FindingSaid({ finding }: { finding: FindingRow }) {
  return (
    <>
      <Severity severity={finding.severity}>
        <b>{finding.severity_word}</b>
      </Severity>{" "}
      <Signed text={finding.what} />
    </>
  );
}

/** Shape and word of a briefing's stage. */
export function BriefingMark({ stage, children }: { stage: Coded; children?: ReactNode }) {
  return (
    <span className="mark">
      <Glyph name={briefingGlyph(stage.code)} />
      <span>{children ?? stage.word}</span>
    </span>
  );
}

/** Shape and word of what became of an item since a release. */
export function ChangeMark({ change, strong }: { change: Coded; strong?: boolean }) {
  return (
    <span className="mark change">
      <Glyph name={CHANGE[change.code] ?? "lines"} />
      {strong ? <b>{change.word}</b> : <span>{change.word}</span>}
    </span>
  );
}

/** Whether someone who must be told of a release has been told. */
export function ToldMark({ told, must }: { told: boolean; must: boolean }) {
  return <Glyph name={told ? "tick" : must ? "ring" : "ring-dashed"} />;
}

// The marks of the programme: inline SVG, 12 by 12, distinct silhouettes that survive a grey print.
// A disc is a meeting, a sheet is a paper, a triangle cannot happen, a diamond is tight or a note.

const SHAPES = {
  "ring-dashed": (
    <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.1 1.63" />
  ),
  ring: <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.5" />,
  quarter: (
    <>
      <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 6V1.25A4.75 4.75 0 0 1 10.75 6Z" fill="currentColor" />
    </>
  ),
  full: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  dotted: (
    <>
      <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="6" cy="6" r="2" fill="currentColor" />
    </>
  ),
  tick: <path d="M1.25 6.5 4.5 9.75 10.75 2.5" stroke="currentColor" strokeWidth="1.75" />,
  slashed: (
    <>
      <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.5" />
      <path d="M2.75 9.25 9.25 2.75" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  crossed: (
    <>
      <circle cx="6" cy="6" r="4.75" stroke="currentColor" strokeWidth="1.5" />
      <path d="m4.25 4.25 3.5 3.5m0-3.5-3.5 3.5" stroke="currentColor" strokeWidth="1.25" />
    </>
  ),
  "sheet-dashed": (
    <path d="M2.25 1.25h7.5v9.5h-7.5z" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 1.6" />
  ),
  sheet: <path d="M2.25 1.25h7.5v9.5h-7.5z" stroke="currentColor" strokeWidth="1.5" />,
  "sheet-half": (
    <>
      <path d="M2.25 1.25h7.5v9.5h-7.5z" stroke="currentColor" strokeWidth="1.5" />
      <path d="M2.25 6h7.5v4.75h-7.5z" fill="currentColor" />
    </>
  ),
  "sheet-ticked": (
    <>
      <path d="M2.25 1.25h7.5v9.5h-7.5z" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4 6.2 5.4 7.6 8.2 4.4" stroke="currentColor" strokeWidth="1.25" />
    </>
  ),
  "sheet-solid": <path d="M1.5.5h9v11h-9z" fill="currentColor" />,
  triangle: <path d="M6 .75 11.75 11H.25Z" fill="currentColor" />,
  diamond: <path d="M6 .25 11.75 6 6 11.75.25 6Z" fill="currentColor" />,
  "diamond-open": <path d="M6 1.25 10.75 6 6 10.75 1.25 6Z" stroke="currentColor" strokeWidth="1.5" />,
  // What became of an item: come, gone, at another hour, elsewhere, with others, in a detail.
  plus: <path d="M6 1.25v9.5M1.25 6h9.5" stroke="currentColor" strokeWidth="1.75" />,
  minus: <path d="M1.25 6h9.5" stroke="currentColor" strokeWidth="1.75" />,
  shift: <path d="M6 1.5v9M3 4.25 6 1.25l3 3M3 7.75l3 3 3-3" stroke="currentColor" strokeWidth="1.5" />,
  pin: (
    <>
      <path d="M6 11 2.9 6.5a3.75 3.75 0 1 1 6.2 0Z" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="6" cy="4.5" r="1" fill="currentColor" />
    </>
  ),
  person: (
    <>
      <circle cx="6" cy="3.25" r="2.25" stroke="currentColor" strokeWidth="1.5" />
      <path d="M1.75 11.25c0-2.75 1.9-4 4.25-4s4.25 1.25 4.25 4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  lines: <path d="M1.25 3h9.5M1.25 6h9.5M1.25 9h5.5" stroke="currentColor" strokeWidth="1.5" />,
  onward: <path d="M2.5 1.5 10 6 2.5 10.5Z" fill="currentColor" />,
} as const;

export type GlyphName = keyof typeof SHAPES;

/** A mark. It says nothing alone: a word always stands beside it, or `label` names it. */
export function Glyph({ name, className, label }: { name: GlyphName; className?: string; label?: string }) {
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg
      className={`g ${className ?? ""}`}
      viewBox="0 0 12 12"
      data-mirror={name === "onward" ? "" : undefined}
      {...named}
    >
      {SHAPES[name]}
    </svg>
  );
}

/** The little arrow of a journey, which follows the reading direction. */
export function Onward() {
  return <Glyph name="onward" className="go" />;
}

// The way to a departure in working days: a line of sixty, marks where the office acts, and how far
// we are.

const FAR = 60;

/** Where a day stands on the line, from 0 (sixty days before) to 1 (departure). */
function along(days: number): number {
  return (FAR - Math.max(0, Math.min(FAR, days))) / FAR;
}

interface Props {
  /** Working days left; none when it is over. */
  left: number | null;
  /** Days before departure on which the office acts. */
  acts: readonly number[];
}

/** The short ruler of a row. The words stand beside it. */
export function Ruler({ left, acts }: Props) {
  const at = left === null || left < 0 ? 1 : along(left);
  return (
    <span className="ruler" aria-hidden>
      {acts.map((days) => (
        <i key={days} style={{ insetInlineStart: `${along(days) * 100}%` }} />
      ))}
      <i className="gone" style={{ inlineSize: `${at * 100}%` }} />
      {left !== null && left >= 0 ? <i className="at" style={{ insetInlineStart: `${at * 100}%` }} /> : null}
    </span>
  );
}

/** The heads of a column of rulers. */
export function RulerScale({ marks }: { marks: { days: number; label: string }[] }) {
  return (
    <span className="scale" aria-hidden>
      {marks.map(({ days, label }) => (
        <span key={days} style={{ insetInlineStart: `${along(days) * 100}%` }}>
          {label}
        </span>
      ))}
    </span>
  );
}

// The T-minus ruler: every act of the countdown on one line, today on it, and the trip itself.
import type { CountdownRow, Dated } from "@/api/generated";
import { useSay } from "@/i18n";

export function LongRuler({ rows, dates }: { rows: CountdownRow[]; dates: Dated | null }) {
  const say = useSay();
  const before = rows.filter((row) => row.days > 0);
  const after = rows.filter((row) => row.days <= 0);
  return (
    <div className="overview-ruler" role="img" aria-label={say("ui-countdown")}>
      <div className="line">
        {before.map((row) => (
          <Stop key={row.days} row={row} />
        ))}
        <div className="trip">
          <span />
          <span>{say("ui-trip")}</span>
          <span className="meta">{dates ? "" : null}</span>
        </div>
        {after.map((row) => (
          <Stop key={row.days} row={row} />
        ))}
      </div>
    </div>
  );
}

function Stop({ row }: { row: CountdownRow }) {
  return (
    <div className={`stop ${row.state}`} title={`${row.date.first}: ${row.what}`}>
      <span />
      <b>
        <bdi>{row.label}</bdi>
      </b>
      <span>{row.date.first}</span>
    </div>
  );
}

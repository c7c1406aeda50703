// What the office does before and after a trip, in working days.
import type { CountdownRow } from "@/api/generated";
import { useSay } from "@/i18n";

export function Countdown({ rows }: { rows: CountdownRow[] }) {
  const say = useSay();
  const after = rows.findIndex((row) => row.days < 0);
  return (
    <ol className="countdown">
      {rows.map((row, index) => (
        <CountdownLine
          key={`${row.days}-${row.what}`}
          row={row}
          today={say("ui-today")}
          line={index === after}
        />
      ))}
    </ol>
  );
}

function CountdownLine({ row, today, line }: { row: CountdownRow; today: string; line: boolean }) {
  return (
    <>
      {line ? <li className="departure" aria-hidden /> : null}
      <li className={row.state}>
        <span className="t">
          <bdi>{row.label}</bdi>
        </span>
        <span className="d">{row.date.first}</span>
        <span className="a">
          {row.what}
          {row.state === "today" ? <span className="meta"> {today}</span> : null}
        </span>
      </li>
    </>
  );
}

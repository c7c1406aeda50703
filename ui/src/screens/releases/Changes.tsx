// What became of items between two programmes: mark, title, hour, and the sentences.
import type { ChangeRow } from "@/api/generated";
import { ChangeMark } from "@/app/marks";
import { Signed } from "@/kit/Signed";
import "./releases.css";

/** One item that differs. `cell`: its parts are the cells of a row in a grid. */
export function Change({ row, cell }: { row: ChangeRow; cell?: boolean }) {
  const role = cell ? { role: "gridcell" } : {};
  return (
    <>
      <span className="marks" {...role}>
        {row.marks.map((mark) => (
          <ChangeMark key={mark.code} change={mark} />
        ))}
      </span>
      <span className="what" {...role}>
        <bdi className={row.here ? "title" : "title gone"}>{row.title}</bdi>
        {row.sentences.map((sentence) => (
          <span key={sentence} className="sub">
            <Signed text={sentence} />
          </span>
        ))}
      </span>
      <span className="when" {...role}>
        <Signed text={row.when} />
      </span>
    </>
  );
}

/** Items that differ, to be read. */
export function Changes({ rows, delegation = [] }: { rows: ChangeRow[]; delegation?: string[] }) {
  return (
    <ul className="changes">
      {delegation.map((sentence) => (
        <li key={sentence} className="plain">
          <Signed text={sentence} />
        </li>
      ))}
      {rows.map((row) => (
        <li key={row.item} className="change-row">
          <Change row={row} />
        </li>
      ))}
    </ul>
  );
}

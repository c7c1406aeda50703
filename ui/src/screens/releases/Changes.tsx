// What became of items between two programmes: mark, title, hour, and the sentences.
import type { ChangeRow } from "@/api/generated";
import { ChangeLine } from "@/app/ChangeLine";
import { Signed } from "@/kit/Signed";

/** One item that differs. `cell`: its parts are the cells of a row in a grid. */
export function Change({ row, cell = false }: { row: ChangeRow; cell?: boolean }) {
  const { marks, title, sentences, here } = row;
  const when = <Signed text={row.when} />;
  return <ChangeLine {...{ marks, title, sentences, when, cell }} isGone={!here} />;
}

/** Items that differ, to be read. */
export function Changes({ rows, delegation = [] }: { rows: ChangeRow[]; delegation?: string[] }) {
  return (
    <ul className="changes lines">
      {delegation.map((sentence) => (
        <li key={sentence}>
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

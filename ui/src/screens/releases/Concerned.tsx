// Whom a release concerns: first those who must be told, then those who may be.
import type { ConcernedRow } from "@/api/generated";
import { ToldMark } from "@/app/marks";
import { useSay } from "@/i18n";
import "./releases.css";

/** The shape and the word of whether someone must be, or was, told. */
export function ToldState({ row }: { row: ConcernedRow }) {
  const say = useSay();
  const told = row.told.length > 0;
  const state = told ? "told" : row.must_be_told ? "must" : "may";
  return (
    <span className={`mark told-${state}`}>
      <ToldMark told={told} must={row.must_be_told} />
      <span>{say(`ui-told-state-${state}`)}</span>
    </span>
  );
}

/** The people of a release before it is made. */
export function Concerned({ people }: { people: ConcernedRow[] }) {
  return (
    <ul className="concerned lines">
      {people.map((row) => (
        <li key={row.id}>
          <span>
            <bdi className="serif">{row.name}</bdi>
            {row.post ? <span className="meta block">{row.post}</span> : null}
          </span>
          <span className="quiet">{row.said}</span>
          <ToldState row={row} />
        </li>
      ))}
    </ul>
  );
}

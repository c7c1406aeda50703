// What differs between two programmes, in rows: by item, or by the people for whom it differs.
import { useState } from "react";
import type { ConcernedRow, DifferencesView } from "@/api/generated";
import { useCommand } from "@/app/commands";
import { useCopyText } from "@/app/copy";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Rows, rowProps } from "@/kit/Rows";
import { Signed } from "@/kit/Signed";
import { Change, Changes } from "./Changes";
import { ToldState } from "./Concerned";
import "./releases.css";

interface Props {
  trip: string;
  pair: { from: number; to: number | null };
  by: "item" | "person";
  onItem: (item: string) => void;
  /** Go on to handing over; none where the two are not one release and the one before it. */
  onPerson: ((person: string) => void) | null;
}

export function Differences({ trip, pair, by, onItem, onPerson }: Props) {
  const { from, to } = pair;
  const { value, trouble } = useView("differences", { trip, from, ...(to === null ? {} : { to }) });
  if (!value) return <p className="empty">{trouble?.message}</p>;
  return (
    <>
      <p className="lead">
        <Signed text={value.said} />
      </p>
      {by === "item" ? (
        <Items trip={trip} value={value} onItem={onItem} />
      ) : (
        <People trip={trip} since={from} people={value.people} onPerson={onPerson} />
      )}
    </>
  );
}

function Items({
  trip,
  value,
  onItem,
}: {
  trip: string;
  value: DifferencesView;
  onItem: (item: string) => void;
}) {
  const say = useSay();
  const copy = useCopyText();
  const [current, setCurrent] = useState<string | null>(null);
  const here = (id: string | null) => value.items.some((row) => row.item === id && row.here);
  useCommand("copy-text", () => current && void copy({ trip, item: current }), here(current));
  return (
    <>
      {value.delegation.length > 0 ? <Changes rows={[]} delegation={value.delegation} /> : null}
      {value.items.length > 0 ? (
        <Rows
          label={say("ui-by-item")}
          className="changes"
          current={current}
          onCurrent={setCurrent}
          onOpen={(id) => here(id) && onItem(id)}
        >
          {value.items.map((row) => (
            <div key={row.item} className="change-row" {...rowProps(row.item, row.item === current)}>
              <Change row={row} cell />
            </div>
          ))}
        </Rows>
      ) : null}
    </>
  );
}

interface PeopleProps {
  trip: string;
  since: number;
  people: ConcernedRow[];
  onPerson: ((person: string) => void) | null;
}

function People({ trip, since, people, onPerson }: PeopleProps) {
  const say = useSay();
  const copy = useCopyText();
  const [current, setCurrent] = useState<string | null>(null);
  const known = people.some((row) => row.id === current);
  const what = { trip, person: current ?? "", ...(since === 0 ? {} : { changes_since: since }) };
  useCommand("copy-text", () => void copy(what), known);
  if (people.length === 0) return <p className="quiet">{say("ui-release-nobody")}</p>;
  return (
    <Rows
      label={say("ui-by-person")}
      current={current}
      onCurrent={setCurrent}
      onOpen={(id) => onPerson?.(id)}
    >
      {people.map((row) => (
        <div key={row.id} className="person" {...rowProps(row.id, row.id === current)}>
          <span role="gridcell">
            <bdi className="serif">{row.name}</bdi>
            {row.post ? <span className="sub">{row.post}</span> : null}
            <span className="sub">{row.changes.length > 0 ? null : row.said}</span>
            {row.told.map((line) => (
              <span key={line} className="sub">
                {line}
              </span>
            ))}
          </span>
          <span role="gridcell">
            <ToldState row={row} />
          </span>
          {row.changes.length > 0 ? (
            <div role="gridcell" className="changes">
              <Changes rows={row.changes} />
            </div>
          ) : null}
        </div>
      ))}
    </Rows>
  );
}

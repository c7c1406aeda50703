// The list of trips, the nearest first, with the way to each departure.
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { TripRow, TripsView } from "@/api/generated";
import { useAct } from "@/app/act";
import { keysOf, useCommand } from "@/app/commands";
import { BriefingMark, Severity, State, stageGlyph } from "@/app/marks";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Glyph } from "@/kit/Glyph";
import { Rows, rowProps } from "@/kit/Rows";
import { Ruler, RulerScale } from "@/kit/Ruler";
import { Signed } from "@/kit/Signed";
import "./trips.css";

/** Working days before departure on which an office acts, unless it has set its own. */
const ACTS = [60, 45, 30, 21, 14, 10, 7, 5, 3, 2, 1] as const;
const HEADS = [60, 30, 14, 0] as const;

interface Props {
  trip: string | null;
  onTrip: (trip: string | null) => void;
  onOpen: (trip: string) => void;
  onPeek: () => void;
  onNew: () => void;
  onImport: () => void;
}

export function Trips({ trip, onTrip, onOpen, onPeek, onNew, onImport }: Props) {
  const say = useSay();
  const { value, trouble } = useView("trips", {});
  const [typed, setTyped] = useState("");
  const find = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => narrowed(value, typed), [value, typed]);
  const rows = groups.flatMap((group) => group.rows);
  useTripCommands({ rows, trip, onTrip, onNew, onOpen });
  useCommand("find", () => find.current?.select());
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== " ") return false;
    onPeek();
    return true;
  };
  if (!value)
    return <main className="pane">{trouble ? <p className="empty">{trouble.message}</p> : null}</main>;
  return (
    <main className="pane" data-pane aria-label={say("command-trips")}>
      <div className="tools">
        <input
          ref={find}
          className="input find-field"
          type="search"
          dir="auto"
          aria-label={say("command-find")}
          placeholder={say("ui-find", { keys: keysOf("find") ?? "" })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setTyped("");
          }}
        />
        <span className="grow" />
        <Button look="primary" shortcut={keysOf("new")} onPress={onNew}>
          {say("command-new-trip")}
        </Button>
      </div>
      <div className="scroll">
        {value.groups.length === 0 ? (
          <div className="empty">
            <p>{say("ui-trips-empty")}</p>
            <Button onPress={onImport}>{say("command-import")}</Button>
          </div>
        ) : (
          <Rows
            label={say("command-trips")}
            className="trips"
            current={trip}
            onCurrent={onTrip}
            onOpen={onOpen}
            onKey={onKey}
            takeFocus
          >
            <div className="trips-cols" aria-hidden>
              <span>{say("ui-col-trip")}</span>
              <span>{say("ui-col-dates")}</span>
              <span>
                <RulerScale marks={HEADS.map((days) => ({ days, label: say(`ui-scale-${days}`) }))} />
              </span>
              <span>{say("ui-col-meetings")}</span>
              <span>{say("ui-col-warnings")}</span>
            </div>
            {groups.map((group) => (
              <div key={group.group.code} role="rowgroup" aria-label={group.group.word}>
                <div role="row" className="trip-group">
                  <div role="gridcell">
                    <h2>{group.group.word}</h2>
                    {group.note ? <span className="meta">{group.note}</span> : null}
                  </div>
                </div>
                {group.rows.map((row) => (
                  <Trip key={row.id} row={row} current={trip} />
                ))}
              </div>
            ))}
            {groups.length === 0 ? <p className="empty">{say("ui-nothing-found")}</p> : null}
          </Rows>
        )}
      </div>
      <Legend />
    </main>
  );
}

function Trip({ row, current }: { row: TripRow; current: string | null }) {
  return (
    <div className="trip-row" {...rowProps(row.id, row.id === current)}>
      <span role="gridcell">
        <bdi className="line serif">{row.title}</bdi>
        <span className="sub">
          <Signed text={row.who} />
        </span>
      </span>
      <span role="gridcell">
        <span className="line">{row.dates?.first ?? row.status.word}</span>
        {row.dates?.second ? <span className="sub">{row.dates.second}</span> : null}
      </span>
      <span role="gridcell">
        <span className="ruler-row">
          <Ruler left={row.t_minus?.days ?? null} acts={ACTS} />
          {row.t_minus ? (
            <b title={row.t_minus.words}>
              <bdi>{row.t_minus.label}</bdi>
            </b>
          ) : (
            <span className="quiet">{row.status.word}</span>
          )}
        </span>
        <span className="sub">
          <Signed text={row.next} />
        </span>
      </span>
      <span role="gridcell">
        <span className="counts">
          {row.meetings.map(({ stage, count }) => (
            <span key={stage.code} title={stage.word}>
              <Glyph name={stageGlyph(stage.code)} label={stage.word} />
              {count}
            </span>
          ))}
        </span>
        {row.briefings ? <span className="sub">{row.briefings}</span> : null}
      </span>
      <span role="gridcell">
        {row.findings.words.map(({ code, word }) => (
          <Severity key={code} severity={code}>
            <span>{word}</span>
          </Severity>
        ))}
      </span>
    </div>
  );
}

/** What the shapes mean. */
function Legend() {
  const say = useSay();
  const stages = ["requested", "proposed", "confirmed", "held", "followed_up", "cancelled", "declined"];
  const papers = ["draft", "in_review", "cleared", "final"];
  return (
    <footer className="legend">
      <p>
        <b>{say("ui-col-meetings")}</b>
        {stages.map((code) => (
          <State key={code} state={{ code, word: say(`stage-${code.replace("_", "-")}`) }} />
        ))}
      </p>
      <p>
        <b>{say("ui-briefings")}</b>
        {papers.map((code) => (
          <BriefingMark key={code} stage={{ code, word: say(`briefing-${code.replace("_", "-")}`) }} />
        ))}
      </p>
    </footer>
  );
}

function narrowed(value: TripsView | undefined, typed: string) {
  if (!value) return [];
  return value.groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => finds(`${row.title} ${row.short} ${row.who}`, typed)),
    }))
    .filter((group) => group.rows.length > 0);
}

interface ForCommands {
  rows: TripRow[];
  trip: string | null;
  onTrip: (trip: string | null) => void;
  onOpen: (trip: string) => void;
  onNew: () => void;
}

function useTripCommands({ rows, trip, onTrip, onNew, onOpen }: ForCommands) {
  const act = useAct();
  const row = rows.find((some) => some.id === trip);
  const chosen = row !== undefined;
  useCommand("new", onNew);
  useCommand("open", () => row && onOpen(row.id), chosen);
  useCommand(
    "duplicate",
    () => {
      if (row) void act("trip_duplicate", { trip: row.id }).then((made) => made && onTrip(made));
    },
    chosen,
  );
  useCommand(
    "delete",
    () => {
      if (!row) return;
      const at = rows.indexOf(row);
      const next = rows[at + 1] ?? rows[at - 1];
      void act("trip_delete", { trip: row.id }).then((done) => done !== null && onTrip(next?.id ?? null));
    },
    chosen,
  );
}

// The programme as an agenda of day sheets: local time before home time, a seam wherever another
// clock counts, and a tray for what has no day yet.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AgendaRow, GhostView, ItineraryView } from "@/api/generated";
import { useAct } from "@/app/act";
import { give, keysOf, useCommand } from "@/app/commands";
import { useCopyText } from "@/app/copy";
import { useGhost } from "@/app/ghost";
import { setPrefs, usePrefs } from "@/app/prefs";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button, Key } from "@/kit/Button";
import { Glyph } from "@/kit/Glyph";
import { Rows } from "@/kit/Rows";
import { Select } from "@/kit/Select";
import { Signed } from "@/kit/Signed";
import { Day } from "./Day";
import { Item } from "./Item";
import "./itinerary.css";

const TIMES = ["both", "local", "home"] as const;

interface Props {
  trip: string;
  /** The item that is selected. */
  item: string | null;
  onItem: (item: string | null) => void;
  /** Go on to editing it. */
  onOpen: (item: string) => void;
  /** Whether something else on the screen holds the filled button. */
  quiet: boolean;
  onNew: () => void;
  /** Go on to what changed since the last release. */
  onReleases: () => void;
}

export function Itinerary({ trip, item, onItem, onOpen, quiet, onNew, onReleases }: Props) {
  const say = useSay();
  const { times } = usePrefs();
  const [person, setPerson] = useState<string | null>(null);
  const { value, trouble } = useView("itinerary", person ? { trip, person } : { trip });
  const pane = useRef<HTMLElement>(null);
  const ghost = useGhost(trip);
  useItemCommands({ value, trip, item, onItem, onNew });
  useDayCommands(value, item, onItem);
  const copyDay = useCopyCommands({ value, trip, item, person });
  const focusRow = (id: string) =>
    pane.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  // A row chosen elsewhere (a warning, the palette) takes the focus when it comes into view.
  useEffect(() => {
    const held = document.querySelector("[data-holds-focus]");
    if (item && !held && document.activeElement === document.body) focusRow(item);
  });
  if (!value)
    return <main className="pane">{trouble ? <p className="empty">{trouble.message}</p> : null}</main>;
  // A meeting's next stage is then the likely next act, and holds the one filled button.
  const quieter = quiet && allRows(value).some((row) => row.id === item && row.is_meeting);
  const none = value.days.length === 0 && value.tray.length === 0;
  return (
    <main className="pane" data-pane ref={pane} aria-label={say("command-itinerary")}>
      <div className="tools">
        <Select
          look="menu"
          label={say("command-times")}
          options={TIMES.map((id) => ({ id, label: say(`ui-times-${id}`) }))}
          value={times}
          onChange={(id) => setPrefs({ times: TIMES.find((known) => known === id) ?? "both" })}
          shortcut={<Key keys={keysOf("times") ?? ""} />}
        />
        <Select
          look="menu"
          label={say("ui-people-shown")}
          options={[
            { id: "", label: say("ui-everyone") },
            ...value.people.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={person ?? ""}
          onChange={(id) => setPerson(id === "" ? null : id)}
        />
        <span className="grow" />
        <Button look={quieter ? "plain" : "primary"} shortcut={keysOf("new")} onPress={onNew}>
          {say("ui-new-item")}
        </Button>
      </div>
      {value.since_release ? (
        <p className="since">
          <span className="mark change">
            <Glyph name="shift" />
            <span>
              <Signed text={value.since_release} />
            </span>
          </span>
          <Button look="link" onPress={onReleases}>
            {say("ui-show-changes")}
          </Button>
        </p>
      ) : null}
      <div className="scroll">
        {none ? (
          <div className="empty">
            <p>{say("ui-itinerary-empty")}</p>
          </div>
        ) : (
          <Rows
            label={say("command-itinerary")}
            className={`agenda times-${times}`}
            current={item}
            onCurrent={onItem}
            onOpen={onOpen}
            onKey={(event) => {
              if (event.key !== " ") return false;
              give("inspector");
              return true;
            }}
            takeFocus
          >
            {value.days.map((day) => (
              <Day
                key={day.key}
                day={day}
                current={day.rows.some((row) => row.row === "item" && row.id === item) ? item : null}
                trip={trip}
                onCopy={copyDay}
                ghost={ghost?.day === day.key ? ghost : null}
                leaving={leaving(day.rows, ghost)}
              />
            ))}
            {value.tray.length > 0 ? (
              <div role="rowgroup" className="tray" aria-label={say("ui-tray")}>
                <div role="row" className="sec">
                  <div role="gridcell">
                    <h2>{say("ui-tray")}</h2>
                    <span className="meta">{value.tray_note}</span>
                    <Button look="link" excludeFromTabOrder onPress={() => give("schedule")}>
                      {say("command-schedule")}
                    </Button>
                  </div>
                </div>
                {value.tray.map((row) => (
                  <Item
                    key={row.id}
                    row={row}
                    selected={row.id === item}
                    trip={trip}
                    leaving={row.id === ghost?.row.id}
                  />
                ))}
              </div>
            ) : null}
          </Rows>
        )}
      </div>
    </main>
  );
}

interface ForCommands {
  value: ItineraryView | undefined;
  trip: string;
  item: string | null;
  onItem: (item: string | null) => void;
  onNew: () => void;
}

/** What the keyboard does with the selected item. */
function useItemCommands({ value, trip, item, onItem, onNew }: ForCommands) {
  const act = useAct();
  const { times } = usePrefs();
  const rows = useMemo(() => (value ? allRows(value) : []), [value]);
  const row = rows.find((some) => some.id === item);
  const chosen = row !== undefined;
  const shift = (minutes: number) => {
    if (row) void act("item_move", { trip, item: row.id, minutes });
  };
  useCommand("times", () => {
    setPrefs({ times: TIMES[(TIMES.indexOf(times) + 1) % TIMES.length] ?? "both" });
  });
  useCommand("new", onNew);
  useCommand("earlier", () => shift(-15), row?.movable ?? false);
  useCommand("later", () => shift(15), row?.movable ?? false);
  useCommand("earlier-5", () => shift(-5), row?.movable ?? false);
  useCommand("later-5", () => shift(5), row?.movable ?? false);
  useCommand(
    "duplicate",
    () => {
      if (row) void act("item_duplicate", { trip, item: row.id }).then((made) => made && onItem(made));
    },
    chosen,
  );
  useCommand(
    "delete",
    () => {
      if (!row) return;
      const at = rows.indexOf(row);
      const next = rows[at + 1] ?? rows[at - 1];
      void act("item_delete", { trip, item: row.id }).then(() => onItem(next?.id ?? null));
    },
    chosen,
  );
}

/** Ctrl+Up and Ctrl+Down go from day to day. */
function useDayCommands(
  value: ItineraryView | undefined,
  item: string | null,
  onItem: (item: string) => void,
) {
  const to = (by: number) => {
    const firsts = (value?.days ?? []).map((day) =>
      day.rows.filter((row) => row.row === "item").map((row) => row.id),
    );
    const groups = [...firsts, (value?.tray ?? []).map((row) => row.id)].filter((group) => group.length > 0);
    const here = groups.findIndex((group) => item !== null && group.includes(item));
    const first = groups[Math.max(0, Math.min(groups.length - 1, here + by))]?.[0];
    if (!first) return;
    onItem(first);
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(first)}"]`)?.focus();
  };
  const some = value !== undefined && value.days.length > 0;
  useCommand("previous-day", () => to(-1), some);
  useCommand("next-day", () => to(1), some);
}

interface ForCopies {
  value: ItineraryView | undefined;
  trip: string;
  item: string | null;
  person: string | null;
}

/** Copy as text: the item; of a person the day; the whole day from its heading. Answers the last. */
function useCopyCommands({ value, trip, item, person }: ForCopies) {
  const copy = useCopyText();
  const day = dayOf(value, item) ?? value?.days[0]?.key;
  const copyDay = useCallback(
    (key: string) => void copy({ trip, day: key, ...(person ? { person } : {}) }),
    [copy, trip, person],
  );
  useCommand(
    "copy-text",
    () => {
      const headed = document.activeElement?.closest<HTMLElement>("[data-day]")?.dataset.day;
      if (headed) copyDay(headed);
      else if (person && day) copyDay(day);
      else if (item) void copy({ trip, item });
      else if (day) copyDay(day);
    },
    day !== undefined || item !== null,
  );
  useCommand("copy-day", () => day && copyDay(day), day !== undefined);
  return copyDay;
}

function dayOf(value: ItineraryView | undefined, item: string | null) {
  return value?.days.find((day) => day.rows.some((row) => row.row === "item" && row.id === item))?.key;
}

/** The item of this day that would stand elsewhere. */
function leaving(rows: AgendaRow[], ghost: GhostView | null) {
  return ghost && rows.some((row) => row.row === "item" && row.id === ghost.row.id) ? ghost.row.id : null;
}

function allRows(value: ItineraryView) {
  return [...value.days.flatMap((day) => day.rows.filter((row) => row.row === "item")), ...value.tray];
}

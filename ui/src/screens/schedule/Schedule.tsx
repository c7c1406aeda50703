// Times for items that have none: on one side what is to be placed and the windows, on the other the
// plan as it would be. What was found is ticked, and taken whole or in part.
import { useEffect, useRef, useState } from "react";
import type { ScheduleView, TrayRow } from "@/api/generated";
import { touched } from "@/api/views";
import { useActs } from "@/app/act";
import { Severity } from "@/app/marks";
import { useAsk, useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Select } from "@/kit/Select";
import { Signed } from "@/kit/Signed";
import { Found } from "./Found";
import { Tray } from "./Tray";
import { useLookedAt } from "./useLookedAt";
import { Windows } from "./Windows";
import "./schedule.css";

/** How long a search may take: the first is enough for nearly every trip. */
const LIMITS = [10, 60, 300];

interface Props {
  trip: string;
  /** The item from which one came. */
  item: string | null;
  onItem: (item: string) => void;
  onBack: () => void;
}

export function Schedule({ trip, item, onItem, onBack }: Props) {
  const say = useSay();
  const { value, trouble } = useView("schedule", { trip });
  const [current, setCurrent] = useState<string | null>(item);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useLookedAt(value?.state === "running");
  if (!value)
    return <main className="pane">{trouble ? <p className="empty">{trouble.message}</p> : null}</main>;
  const proposed = value.tray.filter((row) => row.proposed !== null).map((row) => row.id);
  const ticked = taken(value.tray, left);
  const tick = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <main className="pane schedule-pane" data-pane aria-label={say("command-schedule")}>
      <Tools
        trip={trip}
        view={value}
        proposed={proposed}
        ticked={ticked}
        onBegin={() => setLeft(new Set())}
        onBack={onBack}
      />
      {value.notes.map((note) => (
        <p key={note} className="schedule-note">
          <Severity severity="tight">
            <span className="wrap">{note}</span>
          </Severity>
        </p>
      ))}
      <div className="schedule">
        <div className="schedule-side">
          <Windows trip={trip} view={value} />
          <Tray rows={value.tray} current={current} onCurrent={setCurrent} onOpen={onItem} />
        </div>
        <Found
          view={value}
          ticked={new Set(ticked)}
          current={current}
          onCurrent={setCurrent}
          onTick={tick}
          onTickAll={(on) => setLeft(on ? new Set() : new Set(proposed))}
          onOpen={onItem}
        />
      </div>
    </main>
  );
}

/** What is taken: what was found and not left, nor follows what is left. */
function taken(rows: TrayRow[], left: ReadonlySet<string>): string[] {
  const out = new Set(left);
  const follows = (row: TrayRow) => row.follows.some((id) => out.has(id));
  let more: TrayRow | undefined;
  do {
    more = rows.find((row) => !out.has(row.id) && follows(row));
    if (more) out.add(more.id);
  } while (more);
  return rows.filter((row) => row.proposed !== null && !out.has(row.id)).map((row) => row.id);
}

interface ToolsProps {
  trip: string;
  view: ScheduleView;
  proposed: string[];
  ticked: string[];
  onBegin: () => void;
  onBack: () => void;
}

/** What was found, in a line; and the acts, of which the likely next one is filled. */
function Tools({ trip, view, proposed, ticked, onBegin, onBack }: ToolsProps) {
  const say = useSay();
  const ask = useAsk();
  const { act, fail } = useActs();
  const [seconds, setSeconds] = useState(LIMITS[0] ?? 10);
  const tell = (done: Promise<unknown>) => void done.catch(fail).finally(() => touched(["schedule"]));
  const begin = () => {
    onBegin();
    tell(ask("schedule_begin", { trip, seconds }));
  };
  const running = view.state === "running";
  const some = proposed.length > 0;
  // Whoever left one means the others.
  const chosen = ticked.length > 0 && ticked.length < proposed.length;
  const placeable = view.tray.length > 0 && view.windows.length > 0;
  const tools = useFocusKept(view.state);
  return (
    <div className="tools" ref={tools}>
      <p className="schedule-said" aria-live="polite">
        <b>
          <Signed text={view.said} />
        </b>
        {view.proof ? <span className="quiet">{view.proof}</span> : null}
      </p>
      <span className="grow" />
      {running ? (
        <Button look="primary" onPress={() => tell(ask("schedule_stop", { trip }))}>
          {say("ui-schedule-stop")}
        </Button>
      ) : (
        <>
          {placeable ? (
            <Select
              look="menu"
              label={say("ui-schedule-limit")}
              options={LIMITS.map((limit) => ({
                id: String(limit),
                label: say("ui-schedule-seconds", { seconds: limit }),
              }))}
              value={String(seconds)}
              onChange={(limit) => setSeconds(Number(limit))}
            />
          ) : null}
          {view.tray.length > 0 ? (
            <Button look={some || !placeable ? "plain" : "primary"} isDisabled={!placeable} onPress={begin}>
              {say(view.state === "idle" ? "ui-schedule-propose" : "ui-schedule-again")}
            </Button>
          ) : (
            <Button look="primary" onPress={onBack}>
              {say("ui-schedule-done")}
            </Button>
          )}
        </>
      )}
      {some && !running ? (
        <>
          <Button look={chosen ? "plain" : "primary"} onPress={() => void act("schedule_take", { trip })}>
            {say("ui-schedule-take-all", { number: proposed.length })}
          </Button>
          {ticked.length < proposed.length ? (
            <Button
              look={chosen ? "primary" : "plain"}
              isDisabled={!chosen}
              onPress={() => void act("schedule_take", { trip, items: ticked })}
            >
              {say("ui-schedule-take", { number: ticked.length })}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** The button that was pressed goes when the search begins or ends: the next act has the focus in its place. */
function useFocusKept(state: string) {
  const tools = useRef<HTMLDivElement>(null);
  const last = useRef(state);
  useEffect(() => {
    if (last.current === state) return;
    last.current = state;
    if (document.activeElement === document.body)
      tools.current?.querySelector<HTMLElement>(".btn.primary")?.focus();
  }, [state]);
  return tools;
}

// One trip: its sections, and beside the programme the inspector or the warnings.
import { useEffect, useRef, useState } from "react";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Inspector, type Want } from "@/screens/inspector/Inspector";
import { Itinerary } from "@/screens/itinerary/Itinerary";
import { NewItem } from "@/screens/itinerary/NewItem";
import { Overview } from "@/screens/overview/Overview";
import { Warnings } from "@/screens/warnings/Warnings";
import { give, useCommand } from "./commands";
import { TripHead } from "./Head";
import { later } from "./later";
import { adjust, go, type Route, type Tab } from "./routes";
import { useView } from "./useView";

const Schedule = later(() => import("@/screens/schedule/Schedule").then((it) => it.Schedule));
const ShiftDialog = later(() => import("@/screens/schedule/ShiftDialog").then((it) => it.ShiftDialog));
const LateDialog = later(() => import("@/screens/schedule/LateDialog").then((it) => it.LateDialog));
const Releases = later(() => import("@/screens/releases/Releases").then((it) => it.Releases));

type Side = "item" | "warnings" | null;

const TABS: Tab[] = ["overview", "itinerary", "releases"];

export function TripScreen({ route }: { route: Extract<Route, { screen: "trip" }> }) {
  const say = useSay();
  const { trip, tab } = route;
  const item = route.item ?? null;
  const { value: overview, trouble } = useView("overview", { trip });
  const [side, setSide] = useState<Side>("item");
  const [want, setWant] = useState<Want>(null);
  const [making, setMaking] = useState(false);
  const [moving, setMoving] = useState<"shift" | "late" | null>(null);
  const warnings = useWarnings(route, side, setSide);

  const select = (id: string | null) => adjust({ screen: "trip", trip, tab, ...(id ? { item: id } : {}) });
  const visit = (id: string) => go({ screen: "trip", trip, tab: "itinerary", item: id });
  const edit = (what: Want) => {
    setSide("item");
    setWant(what);
  };
  const onTab = (next: Tab) => go({ screen: "trip", trip, tab: next, ...(item ? { item } : {}) });
  const programme = tab === "itinerary";
  useCommand("overview", () => onTab("overview"));
  useCommand("itinerary", () => onTab("itinerary"));
  useCommand("releases", () => onTab("releases"));
  useCommand("schedule", () => onTab("schedule"));
  useCommand("inspector", () => setSide(side === "item" ? null : "item"), programme);
  useCommand("open", () => edit("title"), programme && item !== null);
  useCommand("status", () => edit("status"), programme && item !== null && side !== "item");
  useCommand("move", () => edit("day"), programme && item !== null);
  useCommand("shift-after", () => setMoving("shift"), programme && item !== null);
  useCommand("late", () => setMoving("late"), programme && item !== null);

  const focusRow = (id: string | null) =>
    id && document.querySelector<HTMLElement>(`.agenda [data-row="${CSS.escape(id)}"]`)?.focus();
  const close = () => {
    setSide(null);
    focusRow(item);
  };
  const inspected = side === "item" && programme && item !== null;
  const beside = inspected || side === "warnings";
  return (
    <>
      {overview ? <TripHead header={overview.header} /> : <header className="head" />}
      <nav className="tabs" data-pane aria-label={say("ui-trip")}>
        {TABS.map((id) => (
          <button
            key={id}
            type="button"
            className="tab"
            aria-current={id === sectionOf(tab) ? "page" : undefined}
            onClick={() => onTab(id)}
          >
            {say(`command-${id}`)}
          </button>
        ))}
        <span className="grow" />
        {tab === "releases" ? null : (
          <Button onPress={() => give("release")}>{say("command-release")}</Button>
        )}
      </nav>
      <div className={beside ? "body with-side" : "body"}>
        {trouble && !overview ? (
          <p className="pane empty">{trouble.message}</p>
        ) : programme ? (
          <Itinerary
            trip={trip}
            item={item}
            onItem={select}
            onOpen={() => edit("title")}
            quiet={inspected}
            onNew={() => setMaking(true)}
            onReleases={() => onTab("releases")}
          />
        ) : tab === "releases" ? (
          <Releases trip={trip} onItem={visit} />
        ) : tab === "schedule" ? (
          <Schedule trip={trip} item={item} onItem={visit} onBack={() => onTab("itinerary")} />
        ) : (
          <Overview trip={trip} onItem={visit} onWarnings={warnings.open} />
        )}
        {inspected ? (
          <Inspector
            trip={trip}
            item={item}
            want={want}
            onWanted={() => setWant(null)}
            onItem={(id) => {
              select(id);
              focusRow(id);
            }}
            onClose={close}
          />
        ) : null}
        {side === "warnings" ? (
          <Warnings
            trip={trip}
            current={warnings.current}
            onCurrent={warnings.look}
            onItem={(id) => {
              visit(id);
              focusRow(id);
            }}
            onClose={close}
          />
        ) : null}
      </div>
      {moving === "shift" && item ? (
        <ShiftDialog trip={trip} item={item} onClose={() => setMoving(null)} />
      ) : null}
      {moving === "late" && item ? (
        <LateDialog trip={trip} item={item} onClose={() => setMoving(null)} />
      ) : null}
      {making ? (
        <NewItem
          trip={trip}
          beside={item}
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            setSide("item");
            visit(made);
          }}
        />
      ) : null}
    </>
  );
}

/** The section that holds a tab. */
function sectionOf(tab: Tab): Tab {
  return tab === "schedule" ? "itinerary" : tab;
}

/** F8 opens the warnings and walks through them, and the selection goes along to the item. */
function useWarnings(route: Extract<Route, { screen: "trip" }>, side: Side, setSide: (side: Side) => void) {
  const { trip } = route;
  const { value } = useView("findings", { trip });
  const [current, setCurrent] = useState<string | null>(null);
  const look = (key: string, item: string | null) => {
    setCurrent(key);
    if (item) adjust({ ...route, item });
  };
  const asked = useRef(0);
  const walk = (by: number) => {
    // Pressed before they are there: the walk begins when they are.
    asked.current = value ? 0 : by;
    const rows = value?.rows ?? [];
    const at = rows.findIndex((row) => row.key === current);
    const start = side === "warnings" && at >= 0 ? at + by : by > 0 ? 0 : rows.length - 1;
    const row = rows[(start + rows.length) % Math.max(1, rows.length)];
    setSide("warnings");
    if (!row) return;
    look(row.key, row.item);
    // The panel may have to come first.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`.warning[data-row="${CSS.escape(row.key)}"]`)?.focus(),
    );
  };
  useEffect(() => {
    if (value && asked.current !== 0) walk(asked.current);
  });
  useCommand("warnings", () => walk(1));
  useCommand("warnings-previous", () => walk(-1));
  return { current, look, open: () => walk(1) };
}

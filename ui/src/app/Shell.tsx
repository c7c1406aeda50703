// The frame around the screens: rail, header, body, status line; and the commands that work
// everywhere.
import { useEffect, useState } from "react";
import type { BookState } from "@/api/generated";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { NewTrip } from "@/screens/trips/NewTrip";
import { useActs } from "./act";
import { useCommand } from "./commands";
import { Head } from "./Head";
import { later, useRest } from "./later";
import { setPrefs, stepZoom } from "./prefs";
import { Rail } from "./Rail";
import { canStep, go, type Route, routeNow, step, useRoute } from "./routes";
import { StatusLine } from "./StatusLine";
import { TripScreen } from "./TripScreen";
import { TripsScreen } from "./TripsScreen";
import { nextPane, useKeyboard } from "./useKeyboard";
import { useMenu } from "./useMenu";
import { usePalette } from "./usePalette";
import { useView } from "./useView";
import { useWriting } from "./useWriting";

const BestTime = later(() => import("@/screens/besttime/BestTime").then((it) => it.BestTime));
const Settings = later(() => import("@/screens/settings/Settings").then((it) => it.Settings));
const ReleaseDialog = later(() => import("@/screens/releases/ReleaseDialog").then((it) => it.ReleaseDialog));
const CalendarDialog = later(() => import("@/screens/files/CalendarDialog").then((it) => it.CalendarDialog));
const PrintDialog = later(() => import("@/screens/files/PrintDialog").then((it) => it.PrintDialog));
const ImportDialog = later(() => import("@/screens/files/ImportDialog").then((it) => it.ImportDialog));
const HelpKeys = later(() => import("./HelpKeys").then((it) => it.HelpKeys));
const AboutBox = later(() => import("./AboutBox").then((it) => it.AboutBox));

const SCREENS = { besttime: BestTime, settings: Settings };

/** The code of the screen on which the window was closed: it opens there, and hears the first key. */
export async function fetchFirst(): Promise<void> {
  const { screen } = routeNow();
  if (screen === "besttime" || screen === "settings") await SCREENS[screen].fetch();
}

type Overlay = "help" | "about" | "import" | "calendar" | "print" | "new-trip" | "release" | null;

export function Shell({ book }: { book: BookState }) {
  const route = useRoute();
  const [overlay, setOverlay] = useState<Overlay>(null);
  useKeyboard();
  useMenu();
  useGlobalCommands(route, setOverlay);
  const palette = usePalette(route);
  useTitle(route);
  useRest();
  const trip = route.screen === "settings" ? null : (route.trip ?? null);
  return (
    <div className="app">
      <Rail route={route} book={book} onHelp={() => setOverlay("help")} />
      <Screen route={route} book={book} onOverlay={setOverlay} />
      <StatusLine trip={route.screen === "trip" ? route.trip : null} />
      {palette}
      {overlay === "help" ? <HelpKeys onClose={() => setOverlay(null)} /> : null}
      {overlay === "about" ? <AboutBox book={book} onClose={() => setOverlay(null)} /> : null}
      {overlay === "import" ? (
        <ImportDialog
          trip={route.screen === "trip" ? route.trip : null}
          onClose={() => setOverlay(null)}
          onTrip={(made) => {
            if (route.screen !== "trip" || route.trip !== made) go({ screen: "trips", trip: made });
          }}
        />
      ) : null}
      {overlay === "calendar" && trip ? (
        <CalendarDialog
          trip={trip}
          item={route.screen === "trip" ? (route.item ?? null) : null}
          onClose={() => setOverlay(null)}
        />
      ) : null}
      {overlay === "print" && trip ? (
        <PrintDialog
          trip={trip}
          item={route.screen === "trip" ? (route.item ?? null) : null}
          onClose={() => setOverlay(null)}
        />
      ) : null}
      {overlay === "release" && trip ? <ReleaseDialog trip={trip} onClose={() => setOverlay(null)} /> : null}
      {overlay === "new-trip" ? (
        <NewTrip
          onClose={() => setOverlay(null)}
          onMade={(made) => {
            setOverlay(null);
            go({ screen: "trip", trip: made, tab: "overview" });
          }}
        />
      ) : null}
    </div>
  );
}

interface ScreenProps {
  route: Route;
  book: BookState;
  onOverlay: (overlay: Overlay) => void;
}

function Screen({ route, book, onOverlay }: ScreenProps) {
  const say = useSay();
  if (route.screen === "trip") return <TripScreen key={route.trip} route={route} />;
  if (route.screen === "trips") {
    return (
      <TripsScreen route={route} onNew={() => onOverlay("new-trip")} onImport={() => onOverlay("import")} />
    );
  }
  if (route.screen === "besttime") return <BestTimeScreen route={route} />;
  return (
    <>
      <Head title={say("command-settings")} clocks={null} />
      <div className="body">
        <Settings book={book} />
      </div>
    </>
  );
}

/** The best hour for many cities, under the name of the meeting that it is for. */
function BestTimeScreen({ route }: { route: Extract<Route, { screen: "besttime" }> }) {
  const say = useSay();
  const { trip, item } = route;
  const { value: clocks } = useView("clocks", {});
  const { value: start } = useView("besttime_start", {
    ...(trip ? { trip } : {}),
    ...(item ? { item } : {}),
  });
  return (
    <>
      <Head title={start?.title ?? say("command-besttime")} clocks={clocks ?? null} />
      <div className="body">
        <BestTime key={`${trip} ${item}`} route={route} />
      </div>
    </>
  );
}

/** Commands that work on every screen. */
function useGlobalCommands(route: Route, onOverlay: (overlay: Overlay) => void) {
  const { act, last } = useActs();
  const { exportDossier, backup } = useWriting();
  const { value: status } = useView("status", {});
  const trip = route.screen === "settings" ? undefined : route.trip;
  useCommand("new-trip", () => onOverlay("new-trip"));
  useCommand("import", () => onOverlay("import"));
  useCommand("release", () => onOverlay("release"), trip !== undefined);
  useCommand("export-calendar", () => onOverlay("calendar"), trip !== undefined);
  useCommand("print", () => onOverlay("print"), trip !== undefined);
  useCommand("export-dossier", () => trip && exportDossier(trip), trip !== undefined);
  useCommand("backup", backup);
  useCommand("settings", () => go({ screen: "settings" }));
  useCommand("close", () => void host.close());
  useCommand("undo", () => void act("undo", {}), status?.can_undo || (last !== null && last !== "undo"));
  useCommand("redo", () => void act("redo", {}), status?.can_redo || last === "undo");
  useCommand("zoom-in", () => stepZoom(1));
  useCommand("zoom-out", () => stepZoom(-1));
  useCommand("zoom-reset", () => setPrefs({ zoom: 100 }));
  useCommand("back", () => step(-1), canStep(-1));
  useCommand("forward", () => step(1), canStep(1));
  useCommand("trips", () => go({ screen: "trips" }));
  useCommand("besttime", () => go(route.screen === "trip" ? bestTimeOf(route) : { screen: "besttime" }));
  useCommand("next-pane", () => nextPane(false));
  useCommand("previous-pane", () => nextPane(true));
  useCommand("help", () => onOverlay("help"));
  useCommand("about", () => onOverlay("about"));
}

/** From a trip, or from the meeting that is looked at. */
function bestTimeOf({ trip, item }: Extract<Route, { screen: "trip" }>): Route {
  return { screen: "besttime", trip, ...(item ? { item } : {}) };
}

/** The title of the window. */
function useTitle(route: Route) {
  const { value } = useView("overview", route.screen === "trip" ? { trip: route.trip } : null);
  const title = value?.header.title;
  useEffect(() => {
    void host.setTitle(title ? `${title} · Attaché` : "Attaché");
  }, [title]);
}

// The list of trips with a look at one beside it.
import { useState } from "react";
import { useSay } from "@/i18n";
import { Peek } from "@/screens/trips/Peek";
import { Trips } from "@/screens/trips/Trips";
import { give, useCommand } from "./commands";
import { Head } from "./Head";
import { adjust, go, type Route } from "./routes";
import { useView } from "./useView";

interface Props {
  route: Extract<Route, { screen: "trips" }>;
  onNew: () => void;
  onImport: () => void;
}

export function TripsScreen({ route, onNew, onImport }: Props) {
  const say = useSay();
  const { value: clocks } = useView("clocks", {});
  const { value } = useView("trips", {});
  const [peek, setPeek] = useState(true);
  const trip = route.trip ?? null;
  const known = value?.groups.some((group) => group.rows.some((row) => row.id === trip)) ?? false;
  useCommand("inspector", () => setPeek(!peek));
  const open = (id: string) => go({ screen: "trip", trip: id, tab: "itinerary" });
  const shown = peek && trip !== null && known;
  return (
    <>
      <Head title={say("command-trips")} clocks={clocks ?? null} />
      <div className={shown ? "body with-side" : "body"}>
        <Trips
          trip={trip}
          onTrip={(id) => adjust(id ? { screen: "trips", trip: id } : { screen: "trips" })}
          onOpen={open}
          onPeek={() => setPeek(!peek)}
          onNew={onNew}
          onImport={onImport}
        />
        {shown ? (
          <Peek
            trip={trip}
            onOpen={open}
            onDuplicate={() => give("duplicate")}
            onClose={() => setPeek(false)}
          />
        ) : null}
      </div>
    </>
  );
}

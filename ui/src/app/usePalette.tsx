// Opens the palette, and says what it can go to.
import { type ReactNode, useState } from "react";
import { finds, useSay } from "@/i18n";
import { useCommand } from "./commands";
import { later } from "./later";
import type { PlaceGroup } from "./Palette";
import { go, type Route } from "./routes";
import { useView } from "./useView";

const Palette = later(() => import("./Palette").then((it) => it.Palette));

export function usePalette(route: Route): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  useCommand("palette", () => setOpen(true));
  const { value } = useView("search", open ? { text: typed } : null);
  if (!open) return null;
  const here = route.screen === "trip" ? route.trip : null;
  const hits = value?.hits ?? [];
  const groups: PlaceGroup[] = (["trip", "item"] as const).map((kind) => ({
    id: kind,
    label: say(kind === "trip" ? "command-trips" : "ui-items"),
    places: hits
      .filter((hit) => hit.kind === kind)
      .sort((a, b) => Number(b.trip === here) - Number(a.trip === here))
      .map((hit) => ({
        id: `${hit.trip} ${hit.item ?? ""}`,
        label: hit.title,
        detail: hit.note,
        go: () =>
          go({
            screen: "trip",
            trip: hit.trip,
            tab: kind === "trip" ? "overview" : "itinerary",
            ...(hit.item ? { item: hit.item } : {}),
          }),
      })),
  }));
  return (
    <Palette
      groups={groups}
      typed={typed}
      onTyped={setTyped}
      matches={finds}
      onClose={() => {
        setOpen(false);
        setTyped("");
      }}
    />
  );
}

// The rail: where one can go. Only what works stands in it.
import { CircleHelp, Clock, Luggage, Settings } from "lucide-react";
import type { ReactNode } from "react";
import type { BookState } from "@/api/generated";
import { useSay } from "@/i18n";
import { Glyph } from "@/kit/Glyph";
import { go, type Route } from "./routes";
import { useView } from "./useView";

export function Rail({ route, book, onHelp }: { route: Route; book: BookState; onHelp: () => void }) {
  const say = useSay();
  const { value } = useView("trips", {});
  const all =
    value?.groups.flatMap((group) => group.rows.map((row) => ({ row, group: group.group.code }))) ?? [];
  const here = route.screen === "trip" ? route.trip : null;
  // The trips that are still to come, and the one that is open.
  const shown = all.filter(
    ({ row, group }) => group === "upcoming" || group === "under_way" || row.id === here,
  );
  return (
    <nav className="rail" data-pane aria-label={say("ui-sections")}>
      <ul>
        <li>
          <RailLink
            current={route.screen === "trips" ? "page" : route.screen === "trip"}
            onPress={() => go({ screen: "trips" })}
          >
            <Luggage className="ico" aria-hidden />
            {say("command-trips")}
          </RailLink>
          <ul className="rail-sub">
            {shown.map(({ row }) => (
              <li key={row.id}>
                <RailLink
                  current={row.id === here ? "page" : false}
                  onPress={() => go({ screen: "trip", trip: row.id, tab: "itinerary" })}
                  title={row.title}
                >
                  <bdi className="name">{row.short}</bdi>
                  {row.t_minus ? <bdi className="t">{row.t_minus.label}</bdi> : null}
                </RailLink>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <RailLink
            current={route.screen === "besttime" ? "page" : false}
            onPress={() => go({ screen: "besttime" })}
          >
            <Clock className="ico" aria-hidden />
            {say("command-besttime")}
          </RailLink>
        </li>
      </ul>
      <ul className="rail-foot">
        {book.practice || book.encrypted ? null : (
          <li className="rail-book meta">
            <span className="mark note">
              <Glyph name="diamond-open" />
              {say("ui-not-encrypted")}
            </span>
          </li>
        )}
        {book.practice ? (
          <li className="rail-book meta">
            <span className="mark note">
              <Glyph name="diamond-open" />
              {say("ui-practice")}
            </span>
          </li>
        ) : null}
        <li>
          <RailLink
            current={route.screen === "settings" ? "page" : false}
            onPress={() => go({ screen: "settings" })}
          >
            <Settings className="ico" aria-hidden />
            {say("command-settings")}
          </RailLink>
        </li>
        <li>
          <RailLink current={false} onPress={onHelp}>
            <CircleHelp className="ico" aria-hidden />
            {say("ui-help")}
          </RailLink>
        </li>
      </ul>
    </nav>
  );
}

interface LinkProps {
  current: "page" | boolean;
  onPress: () => void;
  title?: string;
  children: ReactNode;
}

function RailLink({ current, onPress, title, children }: LinkProps) {
  return (
    <button
      type="button"
      className="rail-link"
      title={title}
      aria-current={current === false ? undefined : current}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

// The best hour for many cities: a day of the range hour by hour, up to three hours held against each
// other, whom each costs what, and two meetings where no hour suits all.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRef, useState } from "react";
import type { BestTimeView } from "@/api/generated";
import { useActs } from "@/app/act";
import { useCommand } from "@/app/commands";
import { adjust, type BestTimeAsk, go, type Route } from "@/app/routes";
import { useView } from "@/app/useView";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { line } from "@/kit/line";
import { Menu } from "@/kit/Menu";
import { Select } from "@/kit/Select";
import { Signed } from "@/kit/Signed";
import { Matrix } from "./Matrix";
import { changed, LENGTHS, pinned, questionOf } from "./question";
import { Setup } from "./Setup";
import "./besttime.css";

type Here = Extract<Route, { screen: "besttime" }>;

export function BestTime({ route }: { route: Here }) {
  const say = useSay();
  const { trip, item } = route;
  const { value: start } = useView("besttime_start", {
    ...(trip ? { trip } : {}),
    ...(item ? { item } : {}),
  });
  const ask = route.ask ?? (start ? questionOf(start) : null);
  const [choosing, setChoosing] = useState(false);
  const { value, trouble } = useView("besttime", ask && ask.cities.length > 1 ? ask : null);
  // A day further on is asked for anew: until it is there, the last one stays.
  const last = useRef<BestTimeView | undefined>(undefined);
  if (value) last.current = value;
  const shown = ask && ask.cities.length > 1 ? (value ?? last.current) : undefined;
  const put = (next: BestTimeAsk) => adjust({ ...route, ask: next });
  if (!ask) return <main className="pane" data-pane />;
  return (
    <main className="pane" data-pane aria-label={say("command-besttime")}>
      {shown ? <Tools ask={ask} view={shown} onAsk={put} onCities={() => setChoosing(true)} /> : null}
      {trouble ? <p className="field-error">{trouble.message}</p> : null}
      {shown ? (
        <Found key={shown.day} route={route} ask={ask} view={shown} onAsk={put} />
      ) : (
        <div className="empty">
          {trouble ? null : <p>{say("ui-best-empty")}</p>}
          <Button look="primary" tall onPress={() => setChoosing(true)}>
            {say("ui-best-choose")}
          </Button>
        </div>
      )}
      {choosing ? (
        <Setup ask={ask} onAsk={(change) => put(changed(ask, change))} onClose={() => setChoosing(false)} />
      ) : null}
    </main>
  );
}

interface ToolsProps {
  ask: BestTimeAsk;
  view: BestTimeView;
  onAsk: (ask: BestTimeAsk) => void;
  onCities: () => void;
}

function Tools({ ask, view, onAsk, onCities }: ToolsProps) {
  const say = useSay();
  const rule = ask.rules[0] ?? "22-07";
  const lengths = LENGTHS.includes(ask.minutes) ? LENGTHS : [...LENGTHS, ask.minutes].sort((a, b) => a - b);
  const { presets } = view;
  const own = view.rules.filter((some) => !presets.some((preset) => preset.code === some.code));
  return (
    <div className="tools">
      <Button look="bare" onPress={onCities}>
        {line([view.cities, view.range.first])}
      </Button>
      <Select
        look="menu"
        label={say("ui-best-length")}
        options={lengths.map((minutes) => ({
          id: String(minutes),
          label: say("ui-best-minutes", { minutes }),
        }))}
        value={String(ask.minutes)}
        onChange={(minutes) => onAsk(changed(ask, { minutes: Number(minutes) }))}
      />
      <Select
        look="menu"
        label={say("ui-best-rule")}
        options={[...presets, ...own].map(({ code, word }) => ({ id: code, label: word }))}
        value={rule}
        onChange={(code) => onAsk(changed(ask, { rules: [code] }))}
      />
    </div>
  );
}

interface FoundProps {
  route: Here;
  ask: BestTimeAsk;
  view: BestTimeView;
  onAsk: (ask: BestTimeAsk) => void;
}

function Found({ route, ask, view, onAsk }: FoundProps) {
  const say = useSay();
  const { act, tell } = useActs();
  const [at, setAt] = useState(() => view.pins.find((pin) => pin.at !== null)?.at ?? 0);
  const slot = view.slots[Math.min(at, view.slots.length - 1)];
  const pins = view.pins.map((pin) => pin.instant);
  const here = view.pins.find((pin) => pin.instant === slot?.instant);
  const hour = here?.letter ?? slot?.label ?? "";
  const toDay = (day: string | null) => {
    if (day) onAsk({ ...ask, day, pins: ask.pins ?? [] });
  };
  const pin = () => {
    if (slot)
      onAsk({
        ...ask,
        day: view.day,
        pins: pinned(ask.pins?.length ? ask.pins : pins.slice(0, 1), slot.instant),
      });
  };
  const copy = () => {
    const text = (here ?? view.pins[0])?.text;
    if (text)
      void host.copy(text).then(
        () => tell(say("ui-best-copied")),
        () => tell(say("ui-best-not-copied")),
      );
  };
  const take = async () => {
    if (!slot) return;
    const { trip, item } = route;
    const { cities, minutes, rules, home } = ask;
    const question = { cities, minutes, rules, ...(home ? { home } : {}) };
    const into = { ...(trip ? { trip } : {}), ...(item ? { item } : {}) };
    const made = await act("besttime_take", { ...question, ...into, at: slot.instant });
    if (made) go({ screen: "trip", trip: made, tab: "itinerary", ...(item ? { item } : {}) });
  };
  const both = view.split && { day: view.split.day, pins: view.split.hours };
  useCommand("pin", pin);
  useCommand("previous-day", () => toDay(view.previous), view.previous !== null);
  useCommand("next-day", () => toDay(view.next), view.next !== null);
  useCommand("copy-text", copy);
  return (
    <div className="best-found">
      <div className="tools best-day">
        <Button
          look="icon"
          aria-label={say("ui-previous")}
          isDisabled={!view.previous}
          onPress={() => toDay(view.previous)}
        >
          <ChevronLeft className="ico" data-mirror aria-hidden />
        </Button>
        <h2>{view.dated.first}</h2>
        {view.dated.second ? <span className="quiet">{view.dated.second}</span> : null}
        <Button
          look="icon"
          aria-label={say("ui-next")}
          isDisabled={!view.next}
          onPress={() => toDay(view.next)}
        >
          <ChevronRight className="ico" data-mirror aria-hidden />
        </Button>
        <Menu
          label={say("ui-best-days")}
          acts={view.days.map((day) => ({
            id: day.date,
            label: `${day.label} ${day.hour}`,
            detail: day.suits,
          }))}
          onAct={(day) => onAsk({ ...changed(ask, {}), day })}
        />
        <span className="grow" />
        <Button look="bare" shortcut="P" onPress={pin}>
          {say(here && ask.pins?.length ? "ui-best-unpin" : "ui-best-pin")}
        </Button>
        <Button onPress={copy}>{say("command-copy-text")}</Button>
      </div>
      <div className="scroll">
        <Matrix view={view} minutes={ask.minutes} at={at} onAt={setAt} onTake={() => void take()} />
      </div>
      <div className="verdict">
        <div>
          <p>
            {view.said.map((sentence) => (
              <span key={sentence}>
                <Signed text={sentence} />{" "}
              </span>
            ))}
          </p>
          {view.split ? (
            <p className="quiet">
              {view.split.text}{" "}
              <Button look="link" onPress={() => onAsk({ ...ask, ...both })}>
                {say("ui-best-pin-both")}
              </Button>
            </p>
          ) : null}
        </div>
        <span className="grow" />
        <Button look="primary" tall shortcut="Enter" onPress={() => void take()}>
          {say(route.item ? "ui-best-set" : "ui-best-create", { hour })}
        </Button>
      </div>
    </div>
  );
}

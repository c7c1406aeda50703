// Who meets, and on which days: the cities and the range of a question.
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import type { BestTimeAsk } from "@/app/routes";
import { useAsk, useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Combo } from "@/kit/Combo";
import { Dialog } from "@/kit/Dialog";
import { Field, Fields } from "@/kit/Field";
import { DateEntry } from "@/time/DateEntry";

interface Props {
  ask: BestTimeAsk;
  onAsk: (change: Partial<BestTimeAsk>) => void;
  onClose: () => void;
}

export function Setup({ ask, onAsk, onClose }: Props) {
  const say = useSay();
  const engine = useAsk();
  const { value: choices } = useView("choices", {});
  const [first, last] = [useDay(ask.from), useDay(ask.to)];
  const places = choices?.cities ?? [];
  const named = (id: string) => places.find((place) => place.id === id)?.name ?? id;
  const left = places.filter((place) => !ask.cities.includes(place.id));
  const day = async (key: "from" | "to", text: string) => {
    const echo = await engine("date_echo", { text });
    if (!echo.ok || !echo.key) throw new Error(echo.echo);
    const [from, to] = key === "from" ? [echo.key, ask.to] : [ask.from, echo.key];
    onAsk(from <= to ? { from, to } : { from: echo.key, to: echo.key });
  };
  return (
    <Dialog
      title={say("ui-best-question")}
      onClose={onClose}
      actions={
        <Button tall look="primary" onPress={onClose}>
          {say("ui-best-done")}
        </Button>
      }
    >
      <Fields>
        <Field label={say("ui-best-add")} control="best-city">
          <Combo
            id="best-city"
            label={say("ui-best-add")}
            adding
            autoFocus={ask.cities.length < 2}
            options={left.map(({ id, name, note, folded }) => ({
              id,
              label: name,
              detail: note ?? undefined,
              folded,
            }))}
            value={null}
            matches={(option, text) => finds(`${option.label} ${option.detail ?? ""}`, text)}
            onChange={(id) => id && onAsk({ cities: [...ask.cities, id] })}
            empty={say("ui-nothing-found")}
          />
          <ul className="best-cities" aria-label={say("ui-best-cities")}>
            {ask.cities.map((id) => (
              <li key={id}>
                <bdi>{named(id)}</bdi>
                <Button
                  look="icon"
                  aria-label={say("ui-best-remove", { city: named(id) })}
                  onPress={() => onAsk({ cities: ask.cities.filter((other) => other !== id) })}
                >
                  <X className="ico small" aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
        </Field>
        <Field label={say("ui-best-first")} control="best-from">
          <DateEntry
            trip={null}
            id="best-from"
            label={say("ui-best-first")}
            value={first}
            dayKey={ask.from}
            onCommit={(text) => day("from", text)}
          />
        </Field>
        <Field label={say("ui-best-last")} control="best-to">
          <DateEntry
            trip={null}
            id="best-to"
            label={say("ui-best-last")}
            value={last}
            dayKey={ask.to}
            onCommit={(text) => day("to", text)}
          />
        </Field>
      </Fields>
    </Dialog>
  );
}

/** A day as it is typed, in the calendar of this person. */
function useDay(key: string): string {
  const engine = useAsk();
  const [text, setText] = useState(key);
  useEffect(() => {
    let stale = false;
    engine("date_echo", { text: key }).then(
      (echo) => stale || setText(echo.text),
      () => stale || setText(key),
    );
    return () => {
      stale = true;
    };
  }, [engine, key]);
  return text;
}

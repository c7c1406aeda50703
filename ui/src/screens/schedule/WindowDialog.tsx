// A window as it is typed: day, hours, zone, and for what and whom it is open.
import { X } from "lucide-react";
import { useState } from "react";
import type { Choice, WindowDraft } from "@/api/generated";
import { AskDialog } from "@/app/AskDialog";
import { useActs } from "@/app/act";
import { useAsk, useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Combo } from "@/kit/Combo";
import { Field, Fields } from "@/kit/Field";
import { Typed } from "@/kit/Typed";
import { DateEntry } from "@/time/DateEntry";

interface Props {
  trip: string;
  /** The window that is changed; null makes a new one. */
  window: string | null;
  draft: WindowDraft;
  onClose: () => void;
}

export function WindowDialog({ trip, window, draft, onClose }: Props) {
  const say = useSay();
  const ask = useAsk();
  const { attempt } = useActs();
  const { value: choices } = useView("choices", {});
  const { value: programme } = useView("schedule", { trip });
  const [typed, setTyped] = useState(draft);
  const put = (change: Partial<WindowDraft>) => setTyped((now) => ({ ...now, ...change }));
  const day = async (text: string) => {
    const echo = await ask("date_echo", { trip, text });
    if (!echo.ok || !echo.key) throw new Error(echo.echo);
    put({ date: echo.text, date_key: echo.key });
  };
  const submit = () => {
    const { date, start, until, end, zone, place, items, people } = typed;
    return attempt("window_put", {
      trip,
      ...(window ? { window } : {}),
      ...{ date, start, until, end, zone, items, people },
      ...(place ? { place } : {}),
    }).then(onClose);
  };
  const waiting: Choice[] = (programme?.tray ?? []).map((row) => ({
    id: row.id,
    name: row.title.text,
    note: row.who,
    folded: row.title.text,
    zone: null,
  }));
  const parties = [...(choices?.people ?? []), ...(choices?.organizations ?? [])];
  const hour = (key: "start" | "end" | "until", label: string, focus = false) => (
    <Field label={label} control={`window-${key}`}>
      <Typed
        id={`window-${key}`}
        autoFocus={focus}
        placeholder={key === "until" ? say("ui-window-same-day") : ""}
        value={typed[key]}
        onChange={(text) => put({ [key]: text })}
      />
    </Field>
  );
  return (
    <AskDialog
      title={say(window ? "ui-window-edit" : "ui-window-add")}
      does={say("ui-record")}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields className="window-fields">
        <Field label={say("ui-day")} control="window-date">
          <DateEntry
            trip={trip}
            id="window-date"
            label={say("ui-day")}
            value={typed.date}
            dayKey={typed.date_key}
            onCommit={day}
          />
        </Field>
        {hour("start", say("ui-window-opens"), true)}
        {hour("end", say("ui-window-closes"))}
        {hour("until", say("ui-window-until"))}
        <Field label={say("ui-zone")} control="window-zone">
          <Combo
            id="window-zone"
            label={say("ui-zone")}
            options={(choices?.zones ?? []).map((zone) => ({ id: zone, label: zone }))}
            value={typed.zone}
            matches={(option, text) => finds(option.label, text)}
            onChange={(zone) => zone && put({ zone })}
            empty={say("ui-nothing-found")}
          />
        </Field>
        <Field label={say("ui-window-place")} control="window-place">
          <Combo
            id="window-place"
            label={say("ui-window-place")}
            placeholder={say("ui-window-anywhere")}
            options={(choices?.places ?? []).map(option)}
            value={typed.place}
            matches={(some, text) => finds(`${some.label} ${some.detail ?? ""}`, text)}
            onChange={(place) => put({ place })}
            empty={say("ui-nothing-found")}
          />
        </Field>
        <Several
          label={say("ui-window-people")}
          all={say("ui-window-everyone")}
          known={parties}
          chosen={typed.people}
          onChange={(people) => put({ people })}
        />
        <Several
          label={say("ui-window-items")}
          all={say("ui-window-every-item")}
          known={waiting}
          chosen={typed.items}
          onChange={(items) => put({ items })}
        />
      </Fields>
    </AskDialog>
  );
}

function option({ id, name, note }: Choice) {
  return { id, label: name, detail: note ?? undefined };
}

interface SeveralProps {
  label: string;
  /** What it means when nobody is named. */
  all: string;
  known: Choice[];
  chosen: string[];
  onChange: (ids: string[]) => void;
}

/** Those who are named, and one more. */
function Several({ label, all, known, chosen, onChange }: SeveralProps) {
  const say = useSay();
  const id = `window-${label}`;
  const named = (one: string) => known.find((choice) => choice.id === one)?.name ?? one;
  return (
    <Field label={label} control={id}>
      {chosen.length > 0 ? (
        <ul className="chosen">
          {chosen.map((one) => (
            <li key={one}>
              <bdi>{named(one)}</bdi>
              <Button
                look="icon"
                aria-label={say("ui-remove", { name: named(one) })}
                onPress={() => onChange(chosen.filter((other) => other !== one))}
              >
                <X className="ico small" aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Combo
        id={id}
        label={label}
        adding
        placeholder={all}
        options={known.filter((choice) => !chosen.includes(choice.id)).map(option)}
        value={null}
        matches={(some, text) => finds(`${some.label} ${some.detail ?? ""}`, text)}
        onChange={(one) => one && onChange([...chosen, one])}
        empty={say("ui-nothing-found")}
      />
    </Field>
  );
}

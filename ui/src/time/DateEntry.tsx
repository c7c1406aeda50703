// A typed day: "25 mar", "thu", "+3", "۵ فروردین", "1406/1/5", with a month to choose from. Up and
// Down step by a day, with Shift by a week. Enter keeps, Escape restores.
import { type KeyboardEvent, useId, useState } from "react";
import { sentence } from "@/api/error";
import type { DateEcho } from "@/api/generated";
import { useAsk } from "@/app/useView";
import { FieldError } from "@/kit/Field";
import { DayPicker } from "./DayPicker";
import { useEcho } from "./useEcho";

interface Props {
  /** The trip whose first day is the reference; none outside of trips. */
  trip: string | null;
  label: string;
  id: string;
  /** The stored day, as typed text. */
  value: string;
  /** The same, `2024-12-07`. */
  dayKey: string | null;
  onCommit: (text: string) => Promise<unknown>;
}

const of = (trip: string | null) => (trip ? { trip } : {});

export function DateEntry({ trip, label, id, value, dayKey, onCommit }: Props) {
  const ask = useAsk();
  const echoId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const echo = useEcho<DateEcho>(draft === "" ? null : draft, (text) =>
    ask("date_echo", { ...of(trip), text }),
  );

  const commit = (text: string | null) => {
    if (text === null || text === value) {
      setDraft(null);
      return;
    }
    onCommit(text).then(
      () => {
        setDraft(null);
        setError(null);
      },
      (thrown) => setError(sentence(thrown)),
    );
  };
  const step = async (days: number) => {
    const answer = await ask("date_echo", { ...of(trip), text: draft ?? value, step: days }).catch(
      () => null,
    );
    if (answer?.ok) setDraft(answer.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit(draft);
    else if (event.key === "Escape" && draft !== null) {
      setDraft(null);
      setError(null);
    } else if (event.key === "ArrowUp") void step(event.shiftKey ? 7 : 1);
    else if (event.key === "ArrowDown") void step(event.shiftKey ? -7 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const wrong = error ?? (echo && !echo.ok ? echo.echo : null);
  return (
    <div
      className="entry"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && !wrong) commit(draft);
      }}
    >
      <div className="entry-row">
        <input
          id={id}
          className="input"
          type="text"
          autoComplete="off"
          dir="auto"
          aria-label={label}
          aria-describedby={echoId}
          aria-invalid={wrong !== null || undefined}
          value={draft ?? value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setDraft(event.target.value);
            setError(null);
          }}
          onKeyDown={onKeyDown}
        />
        <DayPicker label={label} trip={trip} value={dayKey} onChange={commit} />
      </div>
      <div id={echoId} aria-live="polite" className="echo">
        {echo?.ok && !error ? <p className="meta">{echo.echo}</p> : null}
        {draft !== null ? <FieldError text={wrong} /> : null}
      </div>
    </div>
  );
}

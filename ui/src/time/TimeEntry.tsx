// A typed hour: "1430", "9.30", "+90m", "tbc", "~15", in any of the three languages and digits. The
// echo below says what was understood, on both clocks. Up and Down step by 5 minutes, with Shift by
// 15, with Alt by an hour. Enter keeps, Escape restores.
import { type KeyboardEvent, useId, useState } from "react";
import { sentence } from "@/api/error";
import type { TimeEcho } from "@/api/generated";
import { useAsk } from "@/app/useView";
import { Button } from "@/kit/Button";
import { FieldError } from "@/kit/Field";
import { Signed } from "@/kit/Signed";
import { useEcho } from "./useEcho";

interface Props {
  trip: string;
  label: string;
  id: string;
  /** The stored time, as typed text. */
  value: string;
  /** The day it is on, `2024-12-07`. */
  date: string | null;
  zone: string;
  /** The start, when this is the end: "+90m" counts from it. */
  start?: string;
  onCommit: (text: string, fold?: number) => Promise<unknown>;
}

/** "ظهر" and "+۳۰ د" read from the right; an hour in Persian digits does not. */
const ARABIC_LETTER = /(?![\u0660-\u0669\u06F0-\u06F9])\p{Script=Arabic}/u;

export function TimeEntry({ trip, label, id, value, date, zone, start, onCommit }: Props) {
  const ask = useAsk();
  const echoId = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const args = { trip, zone, ...(date ? { date } : {}), ...(start ? { start } : {}) };
  const echo = useEcho<TimeEcho>(draft, (text) => ask("time_echo", { ...args, text }));

  const commit = (text: string | null, fold?: number) => {
    if (text === null || (text === value && fold === undefined)) {
      setDraft(null);
      return;
    }
    onCommit(text, fold).then(
      () => {
        setDraft(null);
        setError(null);
      },
      (thrown) => setError(sentence(thrown)),
    );
  };
  const step = async (minutes: number) => {
    const answer = await ask("time_echo", { ...args, text: draft ?? value, step: minutes }).catch(() => null);
    if (answer?.ok) setDraft(answer.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const minutes = event.altKey ? 60 : event.shiftKey ? 15 : 5;
    if (event.key === "Enter") commit(draft);
    else if (event.key === "Escape" && draft !== null) {
      setDraft(null);
      setError(null);
    } else if (event.key === "ArrowUp") void step(minutes);
    else if (event.key === "ArrowDown") void step(-minutes);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const wrong = error ?? (echo?.state === "trouble" ? echo.echo : null);
  return (
    <div
      className="entry"
      onBlur={(event) => {
        // Leaving for one of the offers below is not leaving.
        if (!event.currentTarget.contains(event.relatedTarget) && !wrong) commit(draft);
      }}
    >
      <input
        id={id}
        className="input time-input"
        dir={ARABIC_LETTER.test(draft ?? value) ? "rtl" : "ltr"}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-describedby={echoId}
        aria-invalid={wrong !== null || echo?.state === "gap" || undefined}
        value={draft ?? value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setDraft(event.target.value);
          setError(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={echoId} aria-live="polite" className="echo">
        {echo && echo.state !== "trouble" && !error ? (
          <p className={echo.state === "gap" ? "field-error" : "meta"}>
            <Signed text={echo.echo} />
          </p>
        ) : null}
        {echo?.offers.length ? (
          <p className="offers">
            {echo.offers.map((offer) => (
              <Button key={offer.label} onPress={() => commit(offer.text, offer.fold)}>
                {offer.label}
              </Button>
            ))}
          </p>
        ) : null}
        {draft !== null ? <FieldError text={wrong} /> : null}
      </div>
    </div>
  );
}

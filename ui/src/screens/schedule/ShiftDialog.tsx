// Everything after an item later or earlier: how much, how far, and what it would do, before it is done.
import { useRef, useState } from "react";
import { sentence } from "@/api/error";
import type { ShiftReach, ShiftView } from "@/api/generated";
import { useActs } from "@/app/act";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Choice } from "@/kit/Choice";
import { Dialog } from "@/kit/Dialog";
import { Field, FieldError, Fields } from "@/kit/Field";
import { Signed } from "@/kit/Signed";
import { Minutes } from "./Minutes";
import { CopyMoves, Moves } from "./Moves";
import "./schedule.css";

const REACHES: ShiftReach[] = ["day", "trip"];

export function ShiftDialog({ trip, item, onClose }: { trip: string; item: string; onClose: () => void }) {
  const say = useSay();
  const { attempt } = useActs();
  const [minutes, setMinutes] = useState(30);
  const [reach, setReach] = useState<ShiftReach>("day");
  const [error, setError] = useState<string | null>(null);
  const { value, trouble } = useView("shift_look", { trip, item, minutes, reach });
  // Another number is asked for anew: until its answer is there, the last one stays.
  const last = useRef<ShiftView | undefined>(undefined);
  if (value) last.current = value;
  const shown = value ?? (trouble ? undefined : last.current);
  const nothing = !value || value.moves.rows.length === 0 || minutes === 0;
  const submit = () => {
    if (nothing) return;
    attempt("shift", { trip, item, minutes, reach }).then(onClose, (thrown) => setError(sentence(thrown)));
  };
  return (
    <Dialog
      wide
      title={say("ui-shift-title", { item: last.current?.item.text ?? "" })}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <CopyMoves moves={shown?.moves} />
          <span className="grow" />
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look="primary" type="submit" isDisabled={nothing}>
            {say("ui-shift-do")}
          </Button>
        </>
      }
    >
      <Fields>
        <Field label={say("ui-shift-by")}>
          <Minutes both label={say("ui-shift-by")} value={minutes} onChange={setMinutes} />
        </Field>
        <Field label={say("ui-shift-reach")}>
          <Choice
            joined
            label={say("ui-shift-reach")}
            options={REACHES.map((id) => ({ id, label: say(`ui-shift-${id}`) }))}
            value={reach}
            onChange={(id) => setReach(REACHES.find((known) => known === id) ?? "day")}
          />
        </Field>
      </Fields>
      {shown ? (
        <>
          <p className="lead" aria-live="polite">
            <Signed text={shown.said} />
          </p>
          <Moves moves={shown.moves} />
        </>
      ) : null}
      <FieldError text={error ?? trouble?.message ?? null} />
    </Dialog>
  );
}

// Everything after an item later or earlier: how much, how far, and what it would do, before it is done.
import { useRef, useState } from "react";
import type { ShiftReach, ShiftView } from "@/api/generated";
import { useActs } from "@/app/act";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Field } from "@/kit/Field";
import { MendDialog, Reach } from "./MendDialog";
import { Minutes } from "./Minutes";

export function ShiftDialog({ trip, item, onClose }: { trip: string; item: string; onClose: () => void }) {
  const say = useSay();
  const { attempt } = useActs();
  const [minutes, setMinutes] = useState(30);
  const [reach, setReach] = useState<ShiftReach>("day");
  const { value, trouble } = useView("shift_look", { trip, item, minutes, reach });
  // Another number is asked for anew: until its answer is there, the last one stays.
  const last = useRef<ShiftView | undefined>(undefined);
  if (value) last.current = value;
  return (
    <MendDialog
      trip={trip}
      item={item}
      title="ui-shift-title"
      does="ui-shift-do"
      shown={value ?? (trouble ? undefined : last.current)}
      isReady={minutes !== 0 && (value?.moves.rows.length ?? 0) > 0}
      trouble={trouble?.message ?? null}
      onSubmit={() => attempt("shift", { trip, item, minutes, reach }).then(onClose)}
      onClose={onClose}
    >
      <Field label={say("ui-shift-by")}>
        <Minutes both label={say("ui-shift-by")} value={minutes} onChange={setMinutes} />
      </Field>
      <Reach value={reach} onChange={setReach} />
    </MendDialog>
  );
}

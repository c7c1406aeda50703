// An item is late, falls out, or somebody cannot be there: the fewest changes that make the plan
// possible again, whom they concern, and, when they are made, the text to tell it by.
import { useRef, useState } from "react";
import type { ItemView, MovesView, RepairView, RepairWhat, ShiftReach } from "@/api/generated";
import { useActs } from "@/app/act";
import { useAsk, useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Choice } from "@/kit/Choice";
import { Dialog } from "@/kit/Dialog";
import { Field } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { MendDialog, Reach } from "./MendDialog";
import { Minutes } from "./Minutes";
import { CopyMoves } from "./Moves";
import { useLookedAt } from "./useLookedAt";

const WHAT: RepairWhat[] = ["late", "without", "away"];

export function LateDialog({ trip, item, onClose }: { trip: string; item: string; onClose: () => void }) {
  const say = useSay();
  const ask = useAsk();
  const { attempt } = useActs();
  const { value: about } = useView("item", { trip, item });
  const [what, setWhat] = useState<RepairWhat>("late");
  const [minutes, setMinutes] = useState(60);
  const [person, setPerson] = useState<string | null>(null);
  const [reach, setReach] = useState<ShiftReach>("day");
  const [done, setDone] = useState<MovesView | null>(null);
  const of = { late: { minutes }, without: {}, away: person ? { person, reach } : null }[what];
  const question = of && { trip, item, what, ...of };
  const { value, trouble } = useView("mend_look", done ? null : question);
  // Another question is asked anew: until its answer is there, the last one stays.
  const last = useRef<RepairView | undefined>(undefined);
  if (value) last.current = value;
  const shown = trouble || !question ? undefined : (value ?? last.current);
  useLookedAt(value?.state === "running");
  const ready = value?.state === "found" && (value.moves?.rows.length ?? 0) > 0;
  const submit = async () => {
    if (!ready || !question) return;
    await attempt("mend_take", question);
    setDone(value.moves);
  };
  if (done) return <Done moves={done} onClose={onClose} />;
  return (
    <MendDialog
      trip={trip}
      item={item}
      title="ui-late-title"
      does="ui-late-do"
      shown={shown}
      isReady={ready}
      trouble={trouble?.message ?? null}
      onStop={value?.state === "running" ? () => void ask("schedule_stop", { trip }) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say("ui-late-what")}>
        <Choice
          joined
          label={say("ui-late-what")}
          options={WHAT.map((id) => ({ id, label: say(`ui-late-${id}`) }))}
          value={what}
          onChange={(id) => setWhat(WHAT.find((known) => known === id) ?? "late")}
        />
      </Field>
      {what === "late" ? (
        <Field label={say("ui-shift-by")}>
          <Minutes label={say("ui-shift-by")} value={minutes} onChange={setMinutes} />
        </Field>
      ) : null}
      {what === "away" ? (
        <>
          <Field label={say("ui-late-who")}>
            <Select
              label={say("ui-late-who")}
              placeholder={say("ui-late-choose")}
              options={people(about)}
              value={person}
              onChange={setPerson}
            />
          </Field>
          <Reach value={reach} onChange={setReach} />
        </>
      ) : null}
    </MendDialog>
  );
}

/** It is done: who is told now, and the text to tell it by. */
function Done({ moves, onClose }: { moves: MovesView; onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      size="wide"
      title={say("ui-late-done")}
      onClose={onClose}
      actions={
        <>
          <CopyMoves moves={moves} look="primary" />
          <Button tall onPress={onClose}>
            {say("ui-close")}
          </Button>
        </>
      }
    >
      {moves.told ? (
        <p className="lead">
          <b>{say("ui-moves-tell")}</b> {moves.told}
        </p>
      ) : null}
      <p className="message selectable" dir="auto">
        {moves.text}
      </p>
    </Dialog>
  );
}

function people(about: ItemView | undefined) {
  const all = [...(about?.ours ?? []), ...(about?.theirs ?? []), ...(about?.others ?? [])];
  return all.map(({ id, name }) => ({ id, label: name }));
}

// An item is late, falls out, or somebody cannot be there: the fewest changes that make the plan
// possible again, whom they concern, and, when they are made, the text to tell it by.
import { useRef, useState } from "react";
import { sentence } from "@/api/error";
import type { ItemView, MovesView, RepairView, RepairWhat, ShiftReach } from "@/api/generated";
import { useActs } from "@/app/act";
import { useAsk, useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Choice } from "@/kit/Choice";
import { Dialog } from "@/kit/Dialog";
import { Field, FieldError, Fields } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { Signed } from "@/kit/Signed";
import { Minutes } from "./Minutes";
import { CopyMoves, Moves } from "./Moves";
import { useLookedAt } from "./useLookedAt";
import "./schedule.css";

const WHAT: RepairWhat[] = ["late", "without", "away"];
const REACHES: ShiftReach[] = ["day", "trip"];

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
  const [error, setError] = useState<string | null>(null);
  const of = { late: { minutes }, without: {}, away: person ? { person, reach } : null }[what];
  const question = of && { trip, item, what, ...of };
  const { value, trouble } = useView("mend_look", done ? null : question);
  // Another question is asked anew: until its answer is there, the last one stays.
  const last = useRef<RepairView | undefined>(undefined);
  if (value) last.current = value;
  const shown = trouble || !question ? undefined : (value ?? last.current);
  useLookedAt(value?.state === "running");
  const ready = value?.state === "found" && (value.moves?.rows.length ?? 0) > 0;
  const submit = () => {
    if (!ready || !question) return;
    const moves = value.moves;
    attempt("mend_take", question).then(
      () => setDone(moves),
      (thrown) => setError(sentence(thrown)),
    );
  };
  if (done) return <Done moves={done} onClose={onClose} />;
  return (
    <Dialog
      wide
      title={say("ui-late-title", { item: about?.title.text ?? "" })}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <CopyMoves moves={shown?.moves ?? undefined} />
          <span className="grow" />
          {value?.state === "running" ? (
            <Button tall onPress={() => void ask("schedule_stop", { trip })}>
              {say("ui-schedule-stop")}
            </Button>
          ) : null}
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look="primary" type="submit" isDisabled={!ready}>
            {say("ui-late-do")}
          </Button>
        </>
      }
    >
      <Fields>
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
            <Field label={say("ui-shift-reach")}>
              <Choice
                joined
                label={say("ui-shift-reach")}
                options={REACHES.map((id) => ({ id, label: say(`ui-shift-${id}`) }))}
                value={reach}
                onChange={(id) => setReach(REACHES.find((known) => known === id) ?? "day")}
              />
            </Field>
          </>
        ) : null}
      </Fields>
      {shown ? (
        <>
          <p className="lead" aria-live="polite">
            <b>
              <Signed text={shown.said} />
            </b>{" "}
            {shown.proof}
          </p>
          {shown.moves ? <Moves moves={shown.moves} /> : null}
        </>
      ) : null}
      <FieldError text={error ?? trouble?.message ?? null} />
    </Dialog>
  );
}

/** It is done: who is told now, and the text to tell it by. */
function Done({ moves, onClose }: { moves: MovesView; onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      wide
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

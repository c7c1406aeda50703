// What a shift and a repair have in common: the question above, what it would do below, and the acts.
import type { ReactNode } from "react";
import type { MovesView, ShiftReach } from "@/api/generated";
import { AskDialog } from "@/app/AskDialog";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Choice } from "@/kit/Choice";
import { Field, Fields } from "@/kit/Field";
import { Signed } from "@/kit/Signed";
import { CopyMoves, Moves } from "./Moves";
import "./schedule.css";

/** What it would do, as far as it is known. */
interface Would {
  said: string;
  proof?: string | null;
  moves?: MovesView | null;
}

interface Props {
  trip: string;
  item: string;
  title: string;
  /** The word on the button that does it. */
  does: string;
  shown: Would | undefined;
  isReady: boolean;
  /** Why it cannot be looked at. */
  trouble: string | null;
  /** Stops the search that still goes on. */
  onStop?: (() => void) | undefined;
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  /** The question. */
  children: ReactNode;
}

export function MendDialog(props: Props) {
  const { trip, item, title, does, shown, isReady, trouble, onStop, onSubmit, onClose, children } = props;
  const say = useSay();
  const { value: about } = useView("item", { trip, item });
  return (
    <AskDialog
      size="wide"
      title={say(title, { item: about?.title.text ?? "" })}
      does={say(does)}
      isReady={isReady}
      trouble={trouble}
      onSubmit={onSubmit}
      onClose={onClose}
      aside={
        <>
          <CopyMoves moves={shown?.moves ?? undefined} />
          <span className="grow" />
          {onStop ? (
            <Button tall onPress={onStop}>
              {say("ui-schedule-stop")}
            </Button>
          ) : null}
        </>
      }
    >
      <Fields>{children}</Fields>
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
    </AskDialog>
  );
}

const REACHES: ShiftReach[] = ["day", "trip"];

/** How far it goes: to the end of the day, or of the trip. */
export function Reach({ value, onChange }: { value: ShiftReach; onChange: (reach: ShiftReach) => void }) {
  const say = useSay();
  return (
    <Field label={say("ui-shift-reach")}>
      <Choice
        joined
        label={say("ui-shift-reach")}
        options={REACHES.map((id) => ({ id, label: say(`ui-shift-${id}`) }))}
        value={value}
        onChange={(id) => onChange(REACHES.find((known) => known === id) ?? "day")}
      />
    </Field>
  );
}

// A new item: what it is, what it is called, and, where they are known, its day and hour.
import { useState } from "react";
import { useActs } from "@/app/act";
import { MakeDialog } from "@/app/MakeDialog";
import { useAsk, useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Field } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { Typed } from "@/kit/Typed";
import { useEcho } from "@/time/useEcho";

const KINDS = [
  "meeting",
  "session",
  "meal",
  "flight",
  "train",
  "drive",
  "transfer",
  "stay",
  "speech",
  "ceremony",
  "site_visit",
  "press",
  "rest",
  "other",
] as const;

interface Props {
  trip: string;
  /** The item beside which it is made: it lends its day. */
  beside: string | null;
  onClose: () => void;
  onMade: (item: string) => void;
}

export function NewItem({ trip, beside, onClose, onMade }: Props) {
  const say = useSay();
  const ask = useAsk();
  const { attempt, fail } = useActs();
  const { value: other } = useView("item", beside ? { trip, item: beside } : null);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("meeting");
  const [title, setTitle] = useState("");
  const [typedDay, setDay] = useState<string | null>(null);
  const [start, setStart] = useState("");
  const day = typedDay ?? other?.when.edit_date ?? "";
  const echo = useEcho(day === "" ? null : day, (text) => ask("date_echo", { trip, text }));
  const make = async () => {
    const meeting = { contact: "bilateral", format: "in_person", stage: "idea", counterparts: [] };
    const fields = kind === "meeting" ? { kind, title, meeting } : { kind, title };
    const item = await attempt("item_create", { trip, fields });
    // What was typed of the time is its own act: a wrong hour does not lose the item.
    const time = { date: day, start: start === "" ? "tbc" : start };
    if (day !== "") await attempt("item_time", { trip, item, ...time }).catch(fail);
    return item;
  };
  return (
    <MakeDialog
      title={say("ui-new-item")}
      label={say("ui-title")}
      id="new-item-title"
      name={title}
      lacks={say("ui-title-needed")}
      onName={setTitle}
      make={make}
      onMade={onMade}
      onClose={onClose}
    >
      <Field label={say("ui-kind")}>
        <Select
          label={say("ui-kind")}
          options={KINDS.map((id) => ({ id, label: say(`kind-${id.replace("_", "-")}`) }))}
          value={kind}
          onChange={(id) => setKind(KINDS.find((known) => known === id) ?? "other")}
        />
      </Field>
      <Field label={say("ui-day")} control="new-item-day">
        <Typed id="new-item-day" placeholder={say("ui-to-be-placed")} value={day} onChange={setDay} />
        <p className={echo && !echo.ok ? "field-error" : "meta"} aria-live="polite">
          {echo?.echo}
        </p>
      </Field>
      <Field label={say("ui-starts")} control="new-item-start">
        <Typed id="new-item-start" value={start} onChange={setStart} />
        <span className="meta">{say("ui-time-hint")}</span>
      </Field>
    </MakeDialog>
  );
}

// A new item: what it is, what it is called, and, where they are known, its day and hour.
import { useState } from "react";
import { sentence } from "@/api/error";
import { useActs } from "@/app/act";
import { useAsk, useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { Field, FieldError, Fields } from "@/kit/Field";
import { Select } from "@/kit/Select";
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
  const [error, setError] = useState<string | null>(null);
  const day = typedDay ?? other?.when.edit_date ?? "";
  const echo = useEcho(day === "" ? null : day, (text) => ask("date_echo", { trip, text }));
  const submit = async () => {
    if (title.trim() === "") {
      setError(say("ui-title-needed"));
      document.getElementById("new-item-title")?.focus();
      return;
    }
    const meeting = { contact: "bilateral", format: "in_person", stage: "idea", counterparts: [] };
    const fields = kind === "meeting" ? { kind, title, meeting } : { kind, title };
    try {
      const made = await attempt("item_create", { trip, fields });
      // What was typed of the time is its own act: a wrong hour does not lose the item.
      if (day !== "")
        await attempt("item_time", {
          trip,
          item: made,
          date: day,
          start: start === "" ? "tbc" : start,
        }).catch(fail);
      onMade(made);
    } catch (thrown) {
      setError(sentence(thrown));
    }
  };
  return (
    <Dialog
      title={say("ui-new-item")}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look="primary" type="submit">
            {say("ui-make")}
          </Button>
        </>
      }
    >
      <Fields>
        <Field label={say("ui-title")} control="new-item-title">
          <input
            id="new-item-title"
            className="input"
            dir="auto"
            autoComplete="off"
            autoFocus
            aria-invalid={error ? true : undefined}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value);
              setError(null);
            }}
          />
          <FieldError text={error} />
        </Field>
        <Field label={say("ui-kind")}>
          <Select
            label={say("ui-kind")}
            options={KINDS.map((id) => ({ id, label: say(`kind-${id.replace("_", "-")}`) }))}
            value={kind}
            onChange={(id) => setKind(KINDS.find((known) => known === id) ?? "other")}
          />
        </Field>
        <Field label={say("ui-day")} control="new-item-day">
          <input
            id="new-item-day"
            className="input"
            dir="auto"
            autoComplete="off"
            placeholder={say("ui-to-be-placed")}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <p className={echo && !echo.ok ? "field-error" : "meta"} aria-live="polite">
            {echo?.echo}
          </p>
        </Field>
        <Field label={say("ui-starts")} control="new-item-start">
          <input
            id="new-item-start"
            className="input"
            dir="auto"
            autoComplete="off"
            value={start}
            onChange={(event) => setStart(event.target.value)}
          />
          <span className="meta">{say("ui-time-hint")}</span>
        </Field>
      </Fields>
    </Dialog>
  );
}

// A new trip: its title, whether one goes, receives or meets on screen, and where home is.
import { useState } from "react";
import { sentence } from "@/api/error";
import { useActs } from "@/app/act";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Choice } from "@/kit/Choice";
import { Combo } from "@/kit/Combo";
import { Dialog } from "@/kit/Dialog";
import { Field, FieldError, Fields } from "@/kit/Field";

const KINDS = ["outbound", "hosted", "virtual"] as const;

export function NewTrip({ onClose, onMade }: { onClose: () => void; onMade: (trip: string) => void }) {
  const say = useSay();
  const { attempt } = useActs();
  const { value: choices } = useView("choices", {});
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("outbound");
  const [home, setHome] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    if (title.trim() === "") {
      setError(say("ui-title-needed"));
      document.getElementById("trip-title")?.focus();
      return;
    }
    attempt("trip_create", { title, kind, ...(home ? { home } : {}) }).then(onMade, (thrown) =>
      setError(sentence(thrown)),
    );
  };
  return (
    <Dialog
      title={say("command-new-trip")}
      onClose={onClose}
      onSubmit={submit}
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
        <Field label={say("ui-title")} control="trip-title">
          <input
            id="trip-title"
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
          <Choice
            joined
            label={say("ui-kind")}
            options={KINDS.map((id) => ({ id, label: say(`trip-kind-${id}`) }))}
            value={kind}
            onChange={(id) => setKind(KINDS.find((known) => known === id) ?? "outbound")}
          />
        </Field>
        <Field label={say("ui-home-city")}>
          <Combo
            label={say("ui-home-city")}
            options={(choices?.cities ?? []).map(({ id, name }) => ({ id, label: name }))}
            value={home}
            placeholder={say("ui-home-of-office")}
            matches={(option, text) => finds(option.label, text)}
            onChange={setHome}
            empty={say("ui-nothing-found")}
          />
        </Field>
      </Fields>
    </Dialog>
  );
}

// A new trip: its title, whether one goes, receives or meets on screen, and where home is.
import { useState } from "react";
import { useActs } from "@/app/act";
import { MakeDialog } from "@/app/MakeDialog";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Choice } from "@/kit/Choice";
import { Combo } from "@/kit/Combo";
import { Field } from "@/kit/Field";

const KINDS = ["outbound", "hosted", "virtual"] as const;

export function NewTrip({ onClose, onMade }: { onClose: () => void; onMade: (trip: string) => void }) {
  const say = useSay();
  const { attempt } = useActs();
  const { value: choices } = useView("choices", {});
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("outbound");
  const [home, setHome] = useState<string | null>(null);
  return (
    <MakeDialog
      title={say("command-new-trip")}
      label={say("ui-title")}
      id="trip-title"
      name={title}
      lacks={say("ui-title-needed")}
      onName={setTitle}
      make={() => attempt("trip_create", { title, kind, ...(home ? { home } : {}) })}
      onMade={onMade}
      onClose={onClose}
    >
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
    </MakeDialog>
  );
}

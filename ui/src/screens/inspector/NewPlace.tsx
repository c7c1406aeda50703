// A place that the book does not have yet.
import { useState } from "react";
import { useActs } from "@/app/act";
import { MakeDialog } from "@/app/MakeDialog";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Combo } from "@/kit/Combo";
import { Field } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { options } from "./Places";

const KINDS = ["venue", "office", "hotel", "airport", "station", "online", "city"] as const;

interface Props {
  name: string;
  onMade: (id: string) => void;
  onClose: () => void;
}

export function NewPlace({ name: typed, onMade, onClose }: Props) {
  const say = useSay();
  const { attempt } = useActs();
  const { value: choices } = useView("choices", {});
  const [name, setName] = useState(typed);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("venue");
  const [city, setCity] = useState<string | null>(null);
  const [zone, setZone] = useState<string | null>(null);
  const needsZone = kind === "city" || city === null;
  const where = { ...(city && kind !== "city" ? { city } : {}), ...(needsZone && zone ? { zone } : {}) };
  return (
    <MakeDialog
      title={say("ui-new-place")}
      label={say("ui-name")}
      id="place-name"
      name={name}
      lacks={say("ui-needed")}
      onName={setName}
      make={() => attempt("place_create", { name, kind, ...where })}
      onMade={onMade}
      onClose={onClose}
    >
      <Field label={say("ui-kind")}>
        <Select
          label={say("ui-kind")}
          options={KINDS.map((id) => ({ id, label: say(`place-kind-${id}`) }))}
          value={kind}
          onChange={(id) => setKind(KINDS.find((known) => known === id) ?? "venue")}
        />
      </Field>
      {kind === "city" ? null : (
        <Field label={say("ui-city")}>
          <Combo
            label={say("ui-city")}
            options={options(choices?.cities)}
            value={city}
            matches={(option, text) => finds(option.label, text)}
            onChange={setCity}
            empty={say("ui-nothing-found")}
          />
        </Field>
      )}
      {needsZone ? (
        <Field label={say("ui-zone")}>
          <Combo
            label={say("ui-zone")}
            options={(choices?.zones ?? []).map((id) => ({ id, label: id }))}
            value={zone}
            matches={(option, text) => finds(option.label.replaceAll("/", " ").replaceAll("_", " "), text)}
            onChange={setZone}
            empty={say("ui-nothing-found")}
          />
        </Field>
      ) : null}
    </MakeDialog>
  );
}

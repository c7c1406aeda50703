// A person whom the book does not have yet.
import { useState } from "react";
import { useActs } from "@/app/act";
import { MakeDialog } from "@/app/MakeDialog";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Combo } from "@/kit/Combo";
import { Field } from "@/kit/Field";
import { Typed } from "@/kit/Typed";
import { options } from "./Places";

interface Props {
  name: string;
  onMade: (id: string) => void;
  onClose: () => void;
}

export function NewPerson({ name: typed, onMade, onClose }: Props) {
  const say = useSay();
  const { attempt } = useActs();
  const { value: choices } = useView("choices", {});
  const [name, setName] = useState(typed);
  const [title, setTitle] = useState("");
  const [organization, setOrganization] = useState<string | null>(null);
  const post = { ...(title ? { title } : {}), ...(organization ? { organization } : {}) };
  return (
    <MakeDialog
      title={say("ui-new-person")}
      label={say("ui-name")}
      id="person-name"
      name={name}
      lacks={say("ui-needed")}
      onName={setName}
      make={() => attempt("person_create", { name, ...post })}
      onMade={onMade}
      onClose={onClose}
    >
      <Field label={say("ui-post")} control="person-post">
        <Typed id="person-post" value={title} onChange={setTitle} />
      </Field>
      <Field label={say("ui-organization")}>
        <Combo
          label={say("ui-organization")}
          options={options(choices?.organizations)}
          value={organization}
          matches={(option, text) => finds(option.label, text)}
          onChange={setOrganization}
          empty={say("ui-nothing-found")}
        />
      </Field>
    </MakeDialog>
  );
}

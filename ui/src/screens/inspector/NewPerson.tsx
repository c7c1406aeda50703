// A person whom the book does not have yet.
import { useState } from "react";
import { sentence } from "@/api/error";
import { useActs } from "@/app/act";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Combo } from "@/kit/Combo";
import { Dialog } from "@/kit/Dialog";
import { Field, FieldError, Fields } from "@/kit/Field";
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
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    const post = { ...(title ? { title } : {}), ...(organization ? { organization } : {}) };
    attempt("person_create", { name, ...post }).then(onMade, (thrown) => setError(sentence(thrown)));
  };
  return (
    <Dialog
      title={say("ui-new-person")}
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
        <Field label={say("ui-name")} control="person-name">
          <input
            id="person-name"
            className="input"
            dir="auto"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={say("ui-post")} control="person-post">
          <input
            id="person-post"
            className="input"
            dir="auto"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
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
      </Fields>
      <FieldError text={error} />
    </Dialog>
  );
}

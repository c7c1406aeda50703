// Something that the book does not have yet: what it is called, and, where they are known, a few
// facts about it.
import { type ReactNode, useState } from "react";
import { useSay } from "@/i18n";
import { Field, FieldError, Fields } from "@/kit/Field";
import { Typed } from "@/kit/Typed";
import { AskDialog } from "./AskDialog";

interface Props {
  title: string;
  /** What its name is called: a title, a name. */
  label: string;
  /** The id of the field for the name. */
  id: string;
  name: string;
  /** What is said where there is none. */
  lacks: string;
  onName: (name: string) => void;
  /** Makes it, and answers with its id. */
  make: () => Promise<string>;
  onMade: (id: string) => void;
  onClose: () => void;
  /** The other fields. */
  children: ReactNode;
}

export function MakeDialog(props: Props) {
  const { title, label, id, name, lacks, onName, make, onMade, onClose, children } = props;
  const say = useSay();
  const [lacking, setLacking] = useState(false);
  const submit = async () => {
    if (name.trim() === "") {
      setLacking(true);
      document.getElementById(id)?.focus();
      return;
    }
    onMade(await make());
  };
  return (
    <AskDialog title={title} does={say("ui-make")} onSubmit={submit} onClose={onClose}>
      <Fields>
        <Field label={label} control={id}>
          <Typed
            id={id}
            autoFocus
            isWrong={lacking}
            value={name}
            onChange={(text) => {
              onName(text);
              setLacking(false);
            }}
          />
          <FieldError text={lacking ? lacks : null} />
        </Field>
        {children}
      </Fields>
    </AskDialog>
  );
}

// What the council at home needs to decide while a delegation is away.
import { useState } from "react";
import { sentence } from "@/api/error";
import type { QuorumView } from "@/api/generated";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Combo } from "@/kit/Combo";
import { Field, FieldError, Fields, Text } from "@/kit/Field";
import type { SetRules } from "./useRules";

export function Quorum({ quorum, set }: { quorum: QuorumView | null; set: SetRules }) {
  const say = useSay();
  const { value: choices } = useView("choices", {});
  const [error, setError] = useState<string | null>(null);
  const number = (name: "needed" | "members", value: string) => (
    <Text
      id={`quorum-${name}`}
      label={say(`ui-rules-${name}`)}
      value={value}
      onCommit={(text) => set({ quorum: { [name]: text } })}
      explain={sentence}
    />
  );
  return (
    <Fields>
      <Field label={say("ui-rules-council")} control="quorum-council">
        <Combo
          id="quorum-council"
          label={say("ui-rules-council")}
          placeholder={say("ui-none")}
          options={(choices?.organizations ?? []).map(({ id, name, note }) => ({
            id,
            label: name,
            detail: note ?? undefined,
          }))}
          value={quorum?.council ?? null}
          matches={(option, text) => finds(`${option.label} ${option.detail ?? ""}`, text)}
          onChange={(council) => {
            setError(null);
            set({ quorum: council ? { council } : null }).catch((thrown) => setError(sentence(thrown)));
          }}
          empty={say("ui-nothing-found")}
        />
        <FieldError text={error} />
      </Field>
      {quorum ? (
        <>
          <Field label={say("ui-rules-members")} control="quorum-members">
            <div className="rule-line">{number("members", quorum.members)}</div>
          </Field>
          <Field label={say("ui-rules-needed")} control="quorum-needed">
            <div className="rule-line">{number("needed", quorum.needed)}</div>
          </Field>
        </>
      ) : null}
    </Fields>
  );
}

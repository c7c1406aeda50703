// What the office demands of every trip. A rule is typed; left empty, it is again as it usually is.
import { useState } from "react";
import { sentence } from "@/api/error";
import type { RuleField, RulesView } from "@/api/generated";
import { useSay } from "@/i18n";
import { Field, FieldError, Fields, Text } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { Approvals } from "./Approvals";
import { GiftLimits } from "./GiftLimits";
import { Quorum } from "./Quorum";
import { type SetRules, useRules } from "./useRules";

export function Rules() {
  const say = useSay();
  const { rules, set } = useRules();
  if (!rules) return null;
  return (
    <section className="rules">
      <header className="sec">
        <h2>{say("ui-settings-rules")}</h2>
        <span className="meta">{say("ui-settings-rules-what")}</span>
      </header>
      {rules.groups.map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <Fields>
            {group.fields.map((field) => (
              <Rule key={field.name} field={field} set={set} />
            ))}
          </Fields>
        </div>
      ))}
      <h3>{say("ui-rules-quorum")}</h3>
      <Quorum quorum={rules.quorum} set={set} />
      <h3>{say("ui-rules-approvals")}</h3>
      <Approvals rows={rules.approvals} set={set} />
      <h3>{say("ui-rules-gifts")}</h3>
      <GiftLimits rows={rules.gift_limits} directions={rules.directions} set={set} />
      <h3>{say("ui-rules-prayer")}</h3>
      <Prayer rules={rules} set={set} />
    </section>
  );
}

function Rule({ field, set }: { field: RuleField; set: SetRules }) {
  const id = `rule-${field.name}`;
  return (
    <Field label={field.label} control={id}>
      <div className="rule-line">
        <Text
          id={id}
          label={field.label}
          value={field.text}
          placeholder={field.usual}
          describedBy={`${id}-unit`}
          onCommit={(text) => set({ [field.name]: text })}
          explain={sentence}
        />
        <span id={`${id}-unit`} className="meta">
          {field.unit}
        </span>
      </div>
    </Field>
  );
}

function Prayer({ rules, set }: { rules: RulesView; set: SetRules }) {
  const say = useSay();
  const [error, setError] = useState<string | null>(null);
  return (
    <Fields>
      <Field label={say("ui-rules-reckoned")}>
        <Select
          label={say("ui-rules-prayer")}
          options={rules.prayers.map(({ code, word }) => ({ id: code, label: word }))}
          value={rules.prayer}
          onChange={(id) => {
            setError(null);
            set({ prayer: id === "none" ? null : id }).catch((thrown) => setError(sentence(thrown)));
          }}
        />
        <FieldError text={error} />
      </Field>
    </Fields>
  );
}

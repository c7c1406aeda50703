// Whose permission a trip needs: who gives it, for which trips, and by when.
import { X } from "lucide-react";
import { useState } from "react";
import { sentence } from "@/api/error";
import type { ApprovalRuleRow } from "@/api/generated";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Check } from "@/kit/Check";
import { Combo } from "@/kit/Combo";
import { FieldError, Text } from "@/kit/Field";
import type { SetRules } from "./useRules";

interface Props {
  rows: ApprovalRuleRow[];
  set: SetRules;
}

export function Approvals({ rows, set }: Props) {
  const say = useSay();
  const { value: choices } = useView("choices", {});
  const [error, setError] = useState<string | null>(null);
  const keep = (next: Partial<ApprovalRuleRow>[]) => {
    setError(null);
    const approvals = next.map(({ body, abroad_only, of, working_days_before }) => ({
      body,
      abroad_only: abroad_only ?? false,
      of: of ?? null,
      working_days_before: working_days_before ?? "",
    }));
    return set({ approvals });
  };
  const settle = (next: Partial<ApprovalRuleRow>[]) =>
    void keep(next).catch((thrown) => setError(sentence(thrown)));
  const changed = (at: number, change: Partial<ApprovalRuleRow>) =>
    rows.map((row, index) => (index === at ? { ...row, ...change } : row));
  const known = [...(choices?.organizations ?? []), ...(choices?.people ?? [])];
  const options = (from: typeof known) =>
    from.map(({ id, name, note }) => ({ id, label: name, detail: note ?? undefined }));
  return (
    <>
      <ul className="rule-list" aria-label={say("ui-rules-approvals")}>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one body may stand twice, for two people.
          <li key={`${row.body} ${at}`}>
            <bdi className="serif">{row.name}</bdi>
            <Check
              label={say("ui-rules-abroad")}
              value={row.abroad_only}
              onChange={(abroad_only) => settle(changed(at, { abroad_only }))}
            />
            <span className="rule-line">
              <Text
                bare
                label={say("ui-rules-days-of", { name: row.name })}
                value={row.working_days_before}
                onCommit={(text) => keep(changed(at, { working_days_before: text }))}
                explain={sentence}
              />
              <span className="meta">{say("ui-rules-days")}</span>
            </span>
            <Combo
              label={say("ui-rules-of", { name: row.name })}
              placeholder={say("ui-rules-whoever")}
              options={options(choices?.people ?? [])}
              value={row.of}
              matches={(option, text) => finds(option.label, text)}
              onChange={(of) => settle(changed(at, { of }))}
              empty={say("ui-nothing-found")}
            />
            <Button
              look="icon"
              aria-label={say("ui-remove", { name: row.name })}
              onPress={() => settle(rows.filter((_, index) => index !== at))}
            >
              <X className="ico small" aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <div className="rule-adding">
        <Combo
          adding
          label={say("ui-rules-add-approval")}
          placeholder={say("ui-rules-add-approval")}
          options={options(known)}
          value={null}
          matches={(option, text) => finds(`${option.label} ${option.detail ?? ""}`, text)}
          onChange={(body) => body && settle([...rows, { body }])}
          empty={say("ui-nothing-found")}
        />
      </div>
      <FieldError text={error} />
    </>
  );
}

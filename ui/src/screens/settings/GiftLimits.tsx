// What a present may be worth, given and received.
import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { sentence } from "@/api/error";
import type { Coded, GiftLimitRow } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { FieldError, Text } from "@/kit/Field";
import { Select } from "@/kit/Select";
import type { SetRules } from "./useRules";

interface Props {
  rows: GiftLimitRow[];
  directions: Coded[];
  set: SetRules;
}

const NEW: GiftLimitRow = { direction: "both", value: "", currency: "" };

export function GiftLimits({ rows, directions, set }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState(NEW);
  const [error, setError] = useState<string | null>(null);
  const keep = (next: GiftLimitRow[]) => {
    setError(null);
    const limits = next.map((row) => ({
      ...row,
      direction: row.direction === "both" ? null : row.direction,
    }));
    return set({ gift_limits: limits });
  };
  const settle = (next: GiftLimitRow[]) => void keep(next).catch((thrown) => setError(sentence(thrown)));
  const changed = (at: number, change: Partial<GiftLimitRow>) =>
    rows.map((row, index) => (index === at ? { ...row, ...change } : row));
  const direction = (value: string, onChange: (id: string) => void) => (
    <Select
      label={say("ui-rules-direction")}
      options={directions.map(({ code, word }) => ({ id: code, label: word }))}
      value={value}
      onChange={onChange}
    />
  );
  const text = (row: GiftLimitRow, at: number, key: "value" | "currency") => (
    <Text
      bare
      label={say(`ui-rules-${key}`)}
      value={row[key]}
      onCommit={(typed) => keep(changed(at, { [key]: typed }))}
      explain={sentence}
    />
  );
  const typed = (key: "value" | "currency") => (
    <input
      className="input"
      dir="auto"
      autoComplete="off"
      aria-label={say(`ui-rules-${key}`)}
      placeholder={say(`ui-rules-${key}`)}
      value={draft[key]}
      onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
    />
  );
  const add = (event: FormEvent) => {
    event.preventDefault();
    keep([...rows, draft]).then(
      () => setDraft(NEW),
      (thrown) => setError(sentence(thrown)),
    );
  };
  return (
    <>
      <ul className="rule-list limits" aria-label={say("ui-rules-gifts")}>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a limit has no name of its own.
          <li key={at}>
            {direction(row.direction, (id) => settle(changed(at, { direction: id })))}
            {text(row, at, "value")}
            {text(row, at, "currency")}
            <Button
              look="icon"
              aria-label={say("ui-remove", { name: `${row.value} ${row.currency}` })}
              onPress={() => settle(rows.filter((_, index) => index !== at))}
            >
              <X className="ico small" aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <form className="rule-adding limits" onSubmit={add}>
        {direction(draft.direction, (id) => setDraft({ ...draft, direction: id }))}
        {typed("value")}
        {typed("currency")}
        <Button type="submit">{say("ui-rules-add")}</Button>
      </form>
      <FieldError text={error} />
    </>
  );
}

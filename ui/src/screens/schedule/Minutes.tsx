// By how many minutes: typed in any digits, or by steps.
import { Minus, Plus } from "lucide-react";
import { Button as AriaButton, Group, Input, Label, NumberField } from "react-aria-components";
import { useSay } from "@/i18n";

interface Props {
  label: string;
  value: number;
  onChange: (minutes: number) => void;
  /** Earlier is possible too. */
  both?: boolean;
}

const STEP = 5;
/** Two days: what is further away is another plan. */
const MOST = 2880;

export function Minutes({ label, value, onChange, both = false }: Props) {
  const say = useSay();
  return (
    <NumberField
      className="minutes"
      value={value}
      minValue={both ? -MOST : STEP}
      maxValue={MOST}
      step={STEP}
      autoFocus
      formatOptions={{ maximumFractionDigits: 0, ...(both ? { signDisplay: "exceptZero" } : {}) }}
      onChange={(minutes) => onChange(Number.isNaN(minutes) ? 0 : minutes)}
    >
      <Label className="visually-hidden">{label}</Label>
      <Group className="minutes-box">
        <AriaButton slot="decrement" className="btn icon">
          <Minus className="ico small" aria-hidden />
        </AriaButton>
        {/* the sign stands before its digits in every language; the steps go with the page */}
        <Input className="input" dir="ltr" />
        <AriaButton slot="increment" className="btn icon">
          <Plus className="ico small" aria-hidden />
        </AriaButton>
      </Group>
      <span className="meta">{say("ui-minutes")}</span>
    </NumberField>
  );
}

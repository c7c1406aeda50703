// One of two or three, all of them in sight.
import type { ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components";

interface Props {
  label: string;
  options: { id: string; label: ReactNode; detail?: string }[];
  value: string;
  onChange: (id: string) => void;
  /** Side by side, joined. */
  joined?: boolean;
}

export function Choice({ label, options, value, onChange, joined }: Props) {
  return (
    <RadioGroup
      aria-label={label}
      className={joined ? "switch" : "choices"}
      orientation={joined ? "horizontal" : "vertical"}
      value={value}
      onChange={onChange}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className={joined ? "switch-part" : "choice"}>
          {joined ? null : <span className="radio" aria-hidden />}
          <span>
            {option.label}
            {option.detail ? <span className="meta block">{option.detail}</span> : null}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

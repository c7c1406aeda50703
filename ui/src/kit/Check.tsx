// Yes or no.
import { Checkbox } from "react-aria-components";
import { Glyph } from "./Glyph";

interface Props {
  label: string;
  value: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
}

export function Check({ label, value, onChange, disabled }: Props) {
  return (
    <Checkbox className="check" isSelected={value} isDisabled={disabled ?? false} onChange={onChange}>
      <span className="check-box" aria-hidden>
        {value ? <Glyph name="tick" /> : null}
      </span>
      <bdi>{label}</bdi>
    </Checkbox>
  );
}

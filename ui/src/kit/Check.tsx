// Yes or no.
import { Checkbox } from "react-aria-components";
import { Glyph } from "./Glyph";

interface Props {
  label: string;
  value: boolean;
  onChange: (on: boolean) => void;
}

export function Check({ label, value, onChange }: Props) {
  return (
    <Checkbox className="check" isSelected={value} onChange={onChange}>
      <span className="check-box" aria-hidden>
        {value ? <Glyph name="tick" /> : null}
      </span>
      {label}
    </Checkbox>
  );
}

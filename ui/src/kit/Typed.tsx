// A text that is typed and kept by what it stands in: a dialog, which sends it when it is submitted.

interface Props {
  id: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string | undefined;
  autoFocus?: boolean;
  isWrong?: boolean;
}

export function Typed({ id, value, onChange, placeholder, autoFocus, isWrong }: Props) {
  return (
    <input
      id={id}
      className="input"
      dir="auto"
      autoComplete="off"
      {...(autoFocus ? { autoFocus } : {})}
      aria-invalid={isWrong || undefined}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

// One of many: type to narrow, arrows to choose. The caller folds letters, so that "istanbul" finds
// "İstanbul" and "كريم" finds "کریم".
import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import { Button as AriaButton, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Option } from "./Select";

interface Props {
  label: string;
  options: Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** Whether `text` as typed finds this option. */
  matches: (option: Option, text: string) => boolean;
  placeholder?: string;
  id?: string;
  /** Empty the box after a choice: for adding to a list. */
  adding?: boolean;
  autoFocus?: boolean;
  empty: string;
  /** Make what is not there yet: offered at the end of the list. */
  onCreate?: (text: string) => void;
  create?: (text: string) => string;
}

const CREATE = "\u0000create";

export function Combo({
  label,
  options,
  value,
  onChange,
  matches,
  placeholder,
  id,
  adding,
  autoFocus = false,
  empty,
  onCreate,
  create,
}: Props) {
  const chosen = options.find((option) => option.id === value)?.label ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen;
  // The list closes when the value changes: what is added is the value for a moment.
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    if (added !== null) setAdded(null);
  }, [added]);
  const shown = typed === null || typed === "" ? options : options.filter((option) => matches(option, typed));
  const items = shown.slice(0, 60);
  if (typed && onCreate && create) items.push({ id: CREATE, label: create(typed) });
  return (
    <ComboBox
      aria-label={label}
      className="combo"
      menuTrigger="focus"
      autoFocus={autoFocus}
      allowsEmptyCollection
      inputValue={text}
      value={added ?? value}
      items={items}
      onInputChange={(next) => setTyped(next === chosen ? null : next)}
      onChange={(key) => {
        setTyped(adding ? "" : null);
        if (adding && key !== null) setAdded(String(key));
        if (key === CREATE) {
          if (typed) onCreate?.(typed);
          return;
        }
        if (key !== null && key !== value) onChange(String(key));
      }}
      onOpenChange={(open) => {
        if (!open) setTyped(null);
      }}
    >
      <div className="combo-box">
        <Input
          className="input"
          {...(id ? { id } : {})}
          placeholder={placeholder ?? ""}
          onBlur={() => {
            if (typed === "" && value !== null && !adding) onChange(null);
            setTyped(null);
          }}
        />
        <AriaButton className="combo-open" aria-label={label}>
          <ChevronDown className="ico small" aria-hidden />
        </AriaButton>
      </div>
      <Popover className="popover">
        <ListBox className="listbox" renderEmptyState={() => <p className="option meta">{empty}</p>}>
          {(option: Option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              <span className="grow">
                <bdi>{option.label}</bdi>
              </span>
              {option.detail ? (
                <span className="meta">
                  <bdi>{option.detail}</bdi>
                </span>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

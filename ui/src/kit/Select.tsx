// One of a few: a closed list under a button.
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Select as AriaSelect,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";

export interface Option {
  id: string;
  label: string;
  mark?: ReactNode;
  detail?: string | undefined;
}

interface Props {
  label: string;
  options: Option[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string;
  look?: "field" | "menu";
  id?: string;
  shortcut?: ReactNode;
}

export function Select({
  label,
  options,
  value,
  onChange,
  placeholder,
  look = "field",
  id,
  shortcut,
}: Props) {
  return (
    <AriaSelect
      aria-label={label}
      className="select"
      value={value}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
    >
      <AriaButton className={look === "menu" ? "menu" : "input select-button"} {...(id ? { id } : {})}>
        <SelectValue>
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? (
              <span className="placeholder">{placeholder ?? ""}</span>
            ) : (
              (selectedText ?? defaultChildren)
            )
          }
        </SelectValue>
        <ChevronDown className="ico small" aria-hidden />
      </AriaButton>
      {shortcut}
      <Popover className="popover">
        <ListBox className="listbox">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="option">
              {option.mark}
              <span className="grow">
                <bdi>{option.label}</bdi>
              </span>
              {option.detail ? <span className="meta">{option.detail}</span> : null}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

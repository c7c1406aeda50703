// A button that opens a list of acts.
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { Key } from "./Button";

interface Act {
  id: string;
  label: string;
  mark?: ReactNode;
  shortcut?: string | undefined;
  detail?: string | undefined;
  disabled?: boolean;
}

interface Props {
  label: ReactNode;
  name?: string;
  acts: Act[];
  onAct: (id: string) => void;
  look?: "menu" | "btn" | "btn tall" | "btn icon";
  chevron?: boolean;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}

export function Menu({
  label,
  name,
  acts,
  onAct,
  look = "btn",
  chevron = true,
  isOpen,
  onOpenChange,
}: Props) {
  const controlled = isOpen === undefined ? {} : { isOpen };
  const watched = onOpenChange ? { onOpenChange } : {};
  return (
    <MenuTrigger {...controlled} {...watched}>
      <AriaButton className={look} {...(name ? { "aria-label": name } : {})}>
        {label}
        {chevron ? <ChevronDown className="ico small" aria-hidden /> : null}
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <AriaMenu className="listbox" onAction={(key) => onAct(String(key))}>
          {acts.map((act) => (
            <MenuItem
              key={act.id}
              id={act.id}
              textValue={act.label}
              className="option"
              isDisabled={act.disabled ?? false}
            >
              {act.mark}
              <span className="grow">{act.label}</span>
              {act.detail ? <span className="meta">{act.detail}</span> : null}
              {act.shortcut ? <Key keys={act.shortcut} /> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

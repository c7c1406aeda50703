// Buttons. At most one filled one in a view: it is the likely next act.
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";

type Look = "plain" | "primary" | "bare" | "link" | "icon";

interface Props extends Omit<ButtonProps, "className" | "children"> {
  look?: Look;
  tall?: boolean;
  /** The shortcut, shown beside the word. */
  shortcut?: string | undefined;
  children: ReactNode;
}

export function Button({ look = "plain", tall = false, shortcut, children, ...rest }: Props) {
  const className = look === "link" ? "link linkish" : `btn ${look}${tall ? " tall" : ""}`;
  return (
    <AriaButton className={className} {...rest}>
      {children}
      {shortcut ? <Key keys={shortcut} /> : null}
    </AriaButton>
  );
}

const ARROWS: Record<string, typeof ArrowUp> = {
  ArrowUp,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
};

/** A key's name. Its letters are Latin in every language, and so is its order. */
export function Key({ keys }: { keys: string }) {
  const arrow = /Arrow(?:Up|Down|Left|Right)$/.exec(keys)?.[0];
  const Icon = arrow ? ARROWS[arrow] : undefined;
  return (
    <kbd className="key" dir="ltr">
      {arrow ? keys.slice(0, -arrow.length) : keys}
      {Icon ? <Icon className="ico small" aria-label={arrow?.slice(5).toLowerCase() ?? ""} /> : null}
    </kbd>
  );
}

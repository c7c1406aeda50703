// The warnings of a trip: where, what, why, and up to three ways out. F8 walks through them.
import { X } from "lucide-react";
import { type FocusEvent, useEffect, useLayoutEffect, useRef } from "react";
import { keysOf } from "@/app/commands";
import { FindingActs } from "@/app/FindingActs";
import { Severity } from "@/app/marks";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button, Key } from "@/kit/Button";
import { closes } from "@/kit/escape";
import { Rows, rowProps } from "@/kit/Rows";
import { Signed } from "@/kit/Signed";
import { Accepted } from "./Accepted";
import "./warnings.css";

interface Props {
  trip: string;
  /** The warning that is looked at. */
  current: string | null;
  onCurrent: (key: string, item: string | null) => void;
  /** Go to the item it is about. */
  onItem: (item: string) => void;
  onClose: () => void;
}

export function Warnings({ trip, current, onCurrent, onItem, onClose }: Props) {
  const say = useSay();
  const { value, trouble } = useView("findings", { trip });
  const itemOf = (key: string) => value?.rows.find((row) => row.key === key)?.item ?? null;
  useEffect(() => {
    if (current)
      document.querySelector(`[data-row="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const held = useFocusHeld(value?.rows.map((row) => row.key) ?? []);
  return (
    <aside
      className="inspector"
      data-pane
      {...held}
      aria-label={say("command-warnings")}
      onKeyDown={(event) => {
        if (closes(event)) onClose();
      }}
    >
      <div className="bar">
        <span>{say("command-warnings")}</span>
        <Key keys={keysOf("warnings") ?? ""} />
        <span className="grow" />
        <Button look="icon" aria-label={say("ui-close")} onPress={onClose}>
          <X className="ico" aria-hidden />
        </Button>
      </div>
      <div className="scroll">
        {trouble && !value ? <p className="empty">{trouble.message}</p> : null}
        {value && value.counts.words.length > 0 ? (
          <p className="counts">
            {value.counts.words.map((count) => (
              <Severity key={count.code} severity={count.code}>
                {count.word}
              </Severity>
            ))}
          </p>
        ) : null}
        {value?.rows.length === 0 ? <p className="empty quiet">{say("ui-no-warnings")}</p> : null}
        <Rows
          label={say("command-warnings")}
          current={current}
          onCurrent={(key) => onCurrent(key, itemOf(key))}
          onOpen={(key) => {
            const item = itemOf(key);
            if (item) onItem(item);
          }}
        >
          {value?.rows.map((row) => (
            <div key={row.key} className="warning" {...rowProps(row.key, row.key === current)}>
              <div role="gridcell">
                <span className="at">
                  <Severity severity={row.severity}>
                    <b>{row.severity_word}</b>
                  </Severity>{" "}
                  <Signed text={row.at} />
                </span>
                <span className="what">
                  <Signed text={row.what} />
                </span>
                <span className="why">
                  <Signed text={row.why} />
                </span>
                <FindingActs trip={trip} finding={row} />
              </div>
            </div>
          ))}
        </Rows>
        {value?.accepted_words ? (
          <Accepted trip={trip} rows={value.accepted} words={value.accepted_words} onItem={onItem} />
        ) : null}
      </div>
    </aside>
  );
}

/** A warning that had the focus goes when it is accepted, and comes when it is looked at again: the focus
 * stays with it, or goes to the next one. */
function useFocusHeld(keys: string[]) {
  const ref = useRef<HTMLElement>(null);
  const last = useRef<{ key: string; at: number } | null>(null);
  useLayoutEffect(() => {
    const was = last.current;
    if (!was || document.activeElement !== document.body) return;
    const key = keys.includes(was.key) ? was.key : keys[Math.max(0, Math.min(was.at, keys.length - 1))];
    const row = key ? `[data-row="${CSS.escape(key)}"]` : ".accepted > .btn";
    // It was by the keyboard, or it would not be lost: the ring shows where it is now.
    ref.current?.querySelector<HTMLElement>(row)?.focus({ focusVisible: true } as FocusOptions);
  });
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const row = target.closest<HTMLElement>("[data-row], [data-finding]");
    const key = row?.dataset.row ?? row?.dataset.finding;
    // What stands in a dialog belongs to the warning from which it was opened.
    if (!key || !ref.current?.contains(row)) return;
    last.current = { key, at: keys.indexOf(key) };
    // Nobody else takes what is lost for a moment.
    ref.current.dataset.holdsFocus = "";
  };
  const onBlur = ({ relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Element) || relatedTarget.closest(".inspector, [role=dialog]")) return;
    last.current = null;
    delete ref.current?.dataset.holdsFocus;
  };
  return { ref, onFocus, onBlur };
}

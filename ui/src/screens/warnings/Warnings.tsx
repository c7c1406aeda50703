// The warnings of a trip: where, what, why, and up to three ways out. F8 walks through them.
import { X } from "lucide-react";
import { useEffect } from "react";
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
  return (
    <aside
      className="inspector"
      data-pane
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

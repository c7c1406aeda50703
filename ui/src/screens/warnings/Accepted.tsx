// What somebody accepted, folded away: what it was, why it may stand, who said so and when.
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { AcceptedRow } from "@/api/generated";
import { useAct } from "@/app/act";
import { Severity } from "@/app/marks";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Signed } from "@/kit/Signed";

interface Props {
  trip: string;
  rows: AcceptedRow[];
  /** "Accepted 2". */
  words: string;
  onItem: (item: string) => void;
}

export function Accepted({ trip, rows, words, onItem }: Props) {
  const say = useSay();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <section className="accepted">
      <AriaButton
        className="btn bare"
        aria-expanded={open}
        aria-controls={list}
        onPress={() => setOpen(!open)}
      >
        {words}
        <ChevronDown className="ico small" aria-hidden />
      </AriaButton>
      <ul id={list} hidden={!open}>
        {rows.map(({ finding, reason, by }) => (
          <li key={finding.key} className="warning" data-finding={finding.key}>
            <span className="at">
              <Severity severity={finding.severity}>{finding.severity_word}</Severity>{" "}
              <Signed text={finding.at} />
            </span>
            <span className="what">
              <Signed text={finding.what} />
            </span>
            <span>
              <bdi>{reason}</bdi>
            </span>
            <span className="meta block">
              <Signed text={by} />
            </span>
            <span className="acts">
              <Button look="link" onPress={() => void act("finding_reopen", { trip, finding: finding.key })}>
                {say("ui-accept-back")}
              </Button>
              {finding.item ? (
                <Button look="link" onPress={() => finding.item && onItem(finding.item)}>
                  {say("ui-go-to-item")}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

// What can be done about a finding: up to three ways out, each shown in the programme before it is
// taken; or it is accepted, with a reason.
import { useEffect, useState } from "react";
import type { FindingRow } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { AcceptDialog } from "./AcceptDialog";
import { useAct } from "./act";
import { give } from "./commands";
import { forgetGhost, ghostProps } from "./ghost";

const WAYS = 3;

export function FindingActs({ trip, finding }: { trip: string; finding: FindingRow }) {
  const say = useSay();
  const act = useAct();
  const [accepting, setAccepting] = useState(false);
  useEffect(() => forgetGhost, []);
  return (
    <div className="acts">
      {finding.repairs.slice(0, WAYS).map((repair) => (
        <Button
          key={repair.index}
          {...ghostProps(trip, finding.key, repair.index)}
          onPress={() => {
            forgetGhost();
            void act("repair_apply", { trip, finding: finding.key, index: repair.index });
          }}
        >
          {repair.text}
        </Button>
      ))}
      {finding.code === "unplaced" ? (
        <Button onPress={() => give("schedule")}>{say("command-schedule")}</Button>
      ) : null}
      <Button look="link" onPress={() => setAccepting(true)}>
        {say("ui-accept")}
      </Button>
      {accepting ? <AcceptDialog trip={trip} finding={finding} onClose={() => setAccepting(false)} /> : null}
    </div>
  );
}

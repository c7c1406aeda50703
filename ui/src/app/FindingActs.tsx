// What can be done about a finding: up to three ways out, each shown in the programme before it is
// taken; or it is accepted, with a reason.
import { useEffect, useState } from "react";
import type { FindingRow } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { AcceptDialog } from "./AcceptDialog";
import { give } from "./commands";
import { forgetGhost } from "./ghost";
import { RepairButton } from "./RepairButton";

const WAYS = 3;

export function FindingActs({ trip, finding }: { trip: string; finding: FindingRow }) {
  const say = useSay();
  const [accepting, setAccepting] = useState(false);
  useEffect(() => forgetGhost, []);
  return (
    <div className="acts">
      {finding.repairs.slice(0, WAYS).map((repair) => (
        <RepairButton key={repair.index} trip={trip} finding={finding} repair={repair} />
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

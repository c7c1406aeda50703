// The gravest finding of a row, with its first way out.
import type { FindingRow } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { give } from "./commands";
import { FindingSaid } from "./marks";
import { RepairButton } from "./RepairButton";

export function FindingLine({ finding, trip }: { finding: FindingRow; trip: string }) {
  const say = useSay();
  const repair = finding.repairs[0];
  return (
    <span className="sub">
      <FindingSaid finding={finding} />{" "}
      {repair ? <RepairButton inRow trip={trip} finding={finding} repair={repair} /> : null}
      {finding.code === "unplaced" ? (
        <Button look="link" excludeFromTabOrder onPress={() => give("schedule")}>
          {say("command-schedule")}
        </Button>
      ) : null}
    </span>
  );
}

// The gravest finding of a row, with its first way out.
import type { FindingRow } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Signed } from "@/kit/Signed";
import { useAct } from "./act";
import { give } from "./commands";
import { forgetGhost, ghostProps } from "./ghost";
import { Severity } from "./marks";

export function FindingLine({ finding, trip }: { finding: FindingRow; trip: string }) {
  const say = useSay();
  const act = useAct();
  const repair = finding.repairs[0];
  return (
    <span className="sub">
      <Severity severity={finding.severity}>
        <b>{finding.severity_word}</b>
      </Severity>
      <span>
        <Signed text={finding.what} />
      </span>{" "}
      {repair ? (
        <Button
          look="link"
          excludeFromTabOrder
          {...ghostProps(trip, finding.key, repair.index)}
          onPress={() => {
            forgetGhost();
            void act("repair_apply", { trip, finding: finding.key, index: repair.index });
          }}
        >
          {repair.text}
        </Button>
      ) : null}
      {finding.code === "unplaced" ? (
        <Button look="link" excludeFromTabOrder onPress={() => give("schedule")}>
          {say("command-schedule")}
        </Button>
      ) : null}
    </span>
  );
}

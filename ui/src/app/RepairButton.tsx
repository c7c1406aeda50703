// A way out of a finding: shown in the programme while its button is looked at, and taken by a press.
import type { FindingRow, RepairRow } from "@/api/generated";
import { Button } from "@/kit/Button";
import { useAct } from "./act";
import { forgetGhost, ghostProps } from "./ghost";

interface Props {
  trip: string;
  finding: FindingRow;
  repair: RepairRow;
  /** In a row of the programme: a link that the tab key passes by. */
  inRow?: boolean;
}

export function RepairButton({ trip, finding, repair, inRow = false }: Props) {
  const act = useAct();
  return (
    <Button
      look={inRow ? "link" : "plain"}
      excludeFromTabOrder={inRow}
      {...ghostProps(trip, finding.key, repair.index)}
      onPress={() => {
        forgetGhost();
        void act("repair_apply", { trip, finding: finding.key, index: repair.index });
      }}
    >
      {repair.text}
    </Button>
  );
}

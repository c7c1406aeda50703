// What was found about this item, with all ways out.
import type { FindingRow } from "@/api/generated";
import { useAct } from "@/app/act";
import { give } from "@/app/commands";
import { Severity } from "@/app/marks";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Signed } from "@/kit/Signed";

export function Findings({ trip, findings }: { trip: string; findings: FindingRow[] }) {
  const say = useSay();
  const act = useAct();
  if (findings.length === 0) return null;
  return (
    <div>
      {findings.map((finding) => (
        <div key={finding.key} className={`notice finding ${finding.severity}`}>
          <p>
            <Severity severity={finding.severity}>
              <b>{finding.severity_word}</b>
            </Severity>{" "}
            <Signed text={finding.what} />
          </p>
          <p className="meta">
            <Signed text={finding.why} />
          </p>
          {finding.repairs.length > 0 ? (
            <div className="acts">
              {finding.repairs.slice(0, 3).map((repair) => (
                <Button
                  key={repair.index}
                  onPress={() =>
                    void act("repair_apply", { trip, finding: finding.key, index: repair.index })
                  }
                >
                  {repair.text}
                </Button>
              ))}
            </div>
          ) : null}
          {finding.code === "unplaced" ? (
            <div className="acts">
              <Button onPress={() => give("schedule")}>{say("command-schedule")}</Button>
            </div>
          ) : null}
        </div>
      ))}
    </div>
  );
}

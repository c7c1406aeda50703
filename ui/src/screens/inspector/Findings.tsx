// What was found about this item, with all ways out.
import type { FindingRow } from "@/api/generated";
import { FindingActs } from "@/app/FindingActs";
import { Severity } from "@/app/marks";
import { Signed } from "@/kit/Signed";

export function Findings({ trip, findings }: { trip: string; findings: FindingRow[] }) {
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
          <FindingActs trip={trip} finding={finding} />
        </div>
      ))}
    </div>
  );
}

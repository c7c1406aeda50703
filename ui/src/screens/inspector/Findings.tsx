// What was found about this item, with all ways out.
import type { FindingRow } from "@/api/generated";
import { FindingActs } from "@/app/FindingActs";
import { FindingSaid } from "@/app/marks";
import { Signed } from "@/kit/Signed";

export function Findings({ trip, findings }: { trip: string; findings: FindingRow[] }) {
  if (findings.length === 0) return null;
  return (
    <div>
      {findings.map((finding) => (
        <div key={finding.key} className={`notice finding ${finding.severity}`}>
          <p>
            <FindingSaid finding={finding} />
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

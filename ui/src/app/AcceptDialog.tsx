// A finding that may stand: why. It leaves the counts until its facts change.
import { useId, useState } from "react";
import type { FindingRow } from "@/api/generated";
import { useSay } from "@/i18n";
import { AskDialog } from "./AskDialog";
import { useActs } from "./act";
import { FindingSaid } from "./marks";

interface Props {
  trip: string;
  finding: FindingRow;
  onClose: () => void;
}

export function AcceptDialog({ trip, finding, onClose }: Props) {
  const say = useSay();
  const { attempt } = useActs();
  const [reason, setReason] = useState("");
  const id = useId();
  const accept = () => attempt("finding_accept", { trip, finding: finding.key, reason }).then(onClose);
  return (
    <AskDialog title={say("ui-accept-title")} does={say("ui-accept-do")} onSubmit={accept} onClose={onClose}>
      <p>
        <FindingSaid finding={finding} />
      </p>
      <p className="meta lead">{say("ui-accept-what")}</p>
      <label htmlFor={id} className="block">
        {say("ui-accept-reason")}
      </label>
      <textarea
        id={id}
        className="input"
        dir="auto"
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: the reason is all that the dialog asks for.
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }
        }}
      />
    </AskDialog>
  );
}

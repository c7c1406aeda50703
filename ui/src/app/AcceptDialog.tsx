// A finding that may stand: why. It leaves the counts until its facts change.
import { useId, useState } from "react";
import { sentence } from "@/api/error";
import type { FindingRow } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { FieldError } from "@/kit/Field";
import { Signed } from "@/kit/Signed";
import { useActs } from "./act";
import { Severity } from "./marks";

interface Props {
  trip: string;
  finding: FindingRow;
  onClose: () => void;
}

export function AcceptDialog({ trip, finding, onClose }: Props) {
  const say = useSay();
  const { attempt } = useActs();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const submit = () => {
    attempt("finding_accept", { trip, finding: finding.key, reason }).then(onClose, (thrown) =>
      setError(sentence(thrown)),
    );
  };
  return (
    <Dialog
      title={say("ui-accept-title")}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look="primary" type="submit">
            {say("ui-accept-do")}
          </Button>
        </>
      }
    >
      <p>
        <Severity severity={finding.severity}>
          <b>{finding.severity_word}</b>
        </Severity>{" "}
        <Signed text={finding.what} />
      </p>
      <p className="meta">{say("ui-accept-what")}</p>
      <label htmlFor={id} className="block">
        {say("ui-accept-reason")}
      </label>
      <textarea
        id={id}
        className="input"
        dir="auto"
        rows={3}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          }
        }}
      />
      <FieldError text={error} />
    </Dialog>
  );
}

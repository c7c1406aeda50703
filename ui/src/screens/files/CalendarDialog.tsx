// A calendar out: whose, what it will hold, what is left out, and where to.
import { useState } from "react";
import { sentence } from "@/api/error";
import { useActs } from "@/app/act";
import { useAsk, useView } from "@/app/useView";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { Field, FieldError, Fields } from "@/kit/Field";
import { Select } from "@/kit/Select";
import "./files.css";

export function CalendarDialog({ trip, onClose }: { trip: string; onClose: () => void }) {
  const say = useSay();
  const ask = useAsk();
  const { tell } = useActs();
  const { value: itinerary } = useView("itinerary", { trip });
  const [person, setPerson] = useState<string | null>(null);
  const whose = person ? { trip, person } : { trip };
  const { value: preview, trouble } = useView("calendar_preview", whose);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    const name = preview?.file_name ?? "programme.ics";
    const path = await host.pickSave(say("ui-calendar-title"), name, [
      { name: say("ui-file-calendar"), extensions: ["ics"] },
    ]);
    if (!path) return;
    await ask("calendar_export", { ...whose, path }).then(
      (report) => {
        tell(report.said);
        onClose();
      },
      (thrown) => setError(sentence(thrown)),
    );
  };
  return (
    <Dialog
      title={say("ui-calendar-title")}
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look="primary" type="submit">
            {say("ui-save-file")}
          </Button>
        </>
      }
    >
      <Fields>
        <Field label={say("ui-whose")}>
          <Select
            label={say("ui-whose")}
            options={[
              { id: "", label: say("ui-whole-trip") },
              ...(itinerary?.people ?? []).map(({ id, name }) => ({ id, label: name })),
            ]}
            value={person ?? ""}
            onChange={(id) => setPerson(id === "" ? null : id)}
          />
        </Field>
        <Field label={say("ui-holds")}>
          <p>{preview?.said ?? trouble?.message ?? ""}</p>
        </Field>
      </Fields>
      {preview && preview.remarks.length > 0 ? (
        <ul className="remarks">
          {preview.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
      <FieldError text={error} />
    </Dialog>
  );
}

// Files in: dossiers, calendars, mails with invitations. Each is looked at first, and shows what it
// would change; nothing that a person typed is overwritten without a yes.
import { useState } from "react";
import { sentence } from "@/api/error";
import { useActs } from "@/app/act";
import { useAsk, useView } from "@/app/useView";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { FieldError } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { ImportDossier } from "./ImportDossier";
import { ImportIncoming } from "./ImportIncoming";
import { type Looked, lookAt, readable, takeIn } from "./looked";
import "./files.css";

interface Props {
  /** The trip that is open: into which an event goes that names no other. */
  trip: string | null;
  onClose: () => void;
  onTrip: (trip: string) => void;
}

export function ImportDialog({ trip, onClose, onTrip }: Props) {
  const say = useSay();
  const ask = useAsk();
  const { attempt } = useActs();
  const [files, setFiles] = useState<Looked[]>([]);
  const again = async (file: Looked) => {
    const seen = await lookAt(ask, file);
    setFiles((now) => now.map((other) => (other.path === file.path ? seen : other)));
  };
  const keep = (file: Looked) =>
    setFiles((now) => now.map((other) => (other.path === file.path ? file : other)));
  const choose = async () => {
    const paths = await host.pickOpen(say("command-import"), [
      { name: say("ui-file-incoming"), extensions: ["ics", "eml", "json"] },
    ]);
    const fresh = paths.map((path) => ({ path, trip, choices: {}, accept: [] }));
    if (fresh.length > 0) setFiles(await Promise.all(fresh.map((file) => lookAt(ask, file))));
  };
  const take = async () => {
    const left: Looked[] = [];
    let last = trip;
    for (const file of files.filter(readable)) {
      try {
        last = (await takeIn(attempt, file)) ?? last;
      } catch (thrown) {
        left.push({ ...file, error: sentence(thrown) });
      }
    }
    if (left.length > 0) setFiles(left);
    else {
      onClose();
      if (last) onTrip(last);
    }
  };
  const ready = files.some(readable);
  return (
    <Dialog
      size="wide"
      title={say("ui-import-title")}
      onClose={onClose}
      actions={
        <>
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look={ready ? "plain" : "primary"} onPress={() => void choose()}>
            {say("ui-choose-files")}
          </Button>
          {ready ? (
            <Button tall look="primary" autoFocus onPress={() => void take()}>
              {say("ui-import-take")}
            </Button>
          ) : null}
        </>
      }
    >
      {files.length === 0 ? <p>{say("ui-import-what")}</p> : null}
      <ul className="files">
        {files.map((file) => (
          <li key={file.path}>
            <bdi className="file selectable" dir="ltr">
              {file.path.split(/[\\/]/).at(-1)}
            </bdi>
            {file.path.endsWith(".json") ? null : (
              <Into file={file} onTrip={(into) => void again({ ...file, trip: into, choices: {} })} />
            )}
            {file.view ? (
              <ImportIncoming
                view={file.view}
                choices={file.choices}
                onChoices={(choices) => keep({ ...file, choices })}
                onAnswer={(choices) => void again({ ...file, choices })}
              />
            ) : null}
            {file.report ? <ImportDossier file={file} onFile={keep} /> : null}
            <FieldError text={file.error ?? null} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Into which trip the events of a file go. */
function Into({ file, onTrip }: { file: Looked; onTrip: (trip: string) => void }) {
  const say = useSay();
  const { value: trips } = useView("trips", {});
  const options = (trips?.groups ?? []).flatMap((group) =>
    group.rows.map((row) => ({ id: row.id, label: row.title, detail: row.dates?.first })),
  );
  return (
    <div className="into">
      <span className="meta">{say("ui-incoming-into")}</span>
      <Select
        look="menu"
        label={say("ui-incoming-into")}
        options={options}
        value={file.view?.trip ?? file.trip}
        placeholder={say("ui-not-said")}
        onChange={onTrip}
      />
    </div>
  );
}

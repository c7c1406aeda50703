// Dossiers in: choose files, see what each would do, then take them. A conflict keeps ours unless
// the file is told to win.
import { useState } from "react";
import { sentence } from "@/api/error";
import type { ImportReport } from "@/api/generated";
import { useActs } from "@/app/act";
import { useAsk } from "@/app/useView";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Check } from "@/kit/Check";
import { Dialog } from "@/kit/Dialog";
import { FieldError } from "@/kit/Field";
import "./files.css";

interface Looked {
  path: string;
  report: ImportReport | null;
  error: string | null;
}

export function ImportDialog({ onClose, onTrip }: { onClose: () => void; onTrip: (trip: string) => void }) {
  const say = useSay();
  const ask = useAsk();
  const { attempt } = useActs();
  const [looked, setLooked] = useState<Looked[]>([]);
  const [theirs, setTheirs] = useState(false);
  const look = (path: string, wins: boolean): Promise<Looked> =>
    ask("dossier_import", { path, theirs: wins, dry_run: true }).then(
      (outcome) => ({ path, report: outcome.value, error: null }),
      (thrown) => ({ path, report: null, error: sentence(thrown) }),
    );
  const choose = async () => {
    const paths = await host.pickOpen(say("command-import"), [
      { name: say("ui-file-dossier"), extensions: ["json"] },
    ]);
    if (paths.length > 0) setLooked(await Promise.all(paths.map((path) => look(path, theirs))));
  };
  const win = async (on: boolean) => {
    setTheirs(on);
    setLooked(await Promise.all(looked.map(({ path }) => look(path, on))));
  };
  const take = async () => {
    const left: Looked[] = [];
    let last: string | undefined;
    for (const one of looked.filter((some) => some.report)) {
      try {
        const report = await attempt("dossier_import", { path: one.path, theirs, dry_run: false });
        last = report.trips[0] ?? last;
      } catch (thrown) {
        left.push({ path: one.path, report: null, error: sentence(thrown) });
      }
    }
    if (left.length > 0) setLooked(left);
    else {
      onClose();
      if (last) onTrip(last);
    }
  };
  const conflicts = looked.flatMap((one) => one.report?.conflicts ?? []);
  const ready = looked.some((one) => one.report);
  return (
    <Dialog
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
      {looked.length === 0 ? <p>{say("ui-import-what")}</p> : null}
      <ul className="files">
        {looked.map((one) => (
          <li key={one.path}>
            <bdi className="file selectable" dir="ltr">
              {one.path.split(/[\\/]/).at(-1)}
            </bdi>
            {one.report ? <p className="quiet">{one.report.said}</p> : null}
            <FieldError text={one.error} />
          </li>
        ))}
      </ul>
      {conflicts.length > 0 || theirs ? (
        <>
          <p className="meta">{say("ui-import-conflicts")}</p>
          <ul className="conflicts selectable">
            {conflicts.slice(0, 8).map((conflict) => (
              <li key={conflict.place} dir="ltr">
                {conflict.place}
              </li>
            ))}
          </ul>
          <Check label={say("ui-import-theirs")} value={theirs} onChange={(on) => void win(on)} />
        </>
      ) : null}
    </Dialog>
  );
}

// Files that need no dialog of ours: a trip as a dossier, a copy of the book. The system asks where
// to; the status line says what was written.
import { useCallback } from "react";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { useActs } from "./act";
import { useAsk } from "./useView";

export function useWriting() {
  const say = useSay();
  const ask = useAsk();
  const { tell, fail } = useActs();
  const exportDossier = useCallback(
    async (trip: string) => {
      const kinds = [{ name: say("ui-file-dossier"), extensions: ["json"] }];
      const path = await host.pickSave(say("command-export-dossier"), `${trip}.dossier.json`, kinds);
      if (path) await ask("dossier_export", { trip, path }).then((report) => tell(report.said), fail);
    },
    [say, ask, tell, fail],
  );
  const backup = useCallback(async () => {
    const kinds = [{ name: say("ui-settings-book"), extensions: ["attache"] }];
    const path = await host.pickSave(say("command-backup"), "book-copy.attache", kinds);
    if (path) await ask("book_backup", { path }).then((report) => tell(report.said), fail);
  }, [say, ask, tell, fail]);
  return { exportDossier: (trip: string) => void exportDossier(trip), backup: () => void backup() };
}

// Handing over: files are written where the person says, and opened on request; what was done is
// said beside it, because the status line lies behind the dialog.
import { useState } from "react";
import { sentence } from "@/api/error";
import type { CalendarWish, ExportReport } from "@/api/generated";
import { useActs } from "@/app/act";
import { useAsk } from "@/app/useView";
import { host } from "@/host";
import { type Language, useSay } from "@/i18n";

/** What was handed over last. */
export interface Handed {
  said: string;
  /** Opens the file in the system's program for it. */
  open?: () => void;
  /** Whether Undo takes it back. */
  undo?: boolean;
}

interface Whose {
  trip: string;
  release: number;
  person: string;
  language: Language;
}

export function useHandOver() {
  const say = useSay();
  const ask = useAsk();
  const { tell } = useActs();
  const [handed, setHanded] = useState<Handed | null>(null);
  const [error, setError] = useState<string | null>(null);
  const fail = (thrown: unknown) => {
    setHanded(null);
    setError(sentence(thrown));
  };
  const done = (what: Handed) => {
    setError(null);
    setHanded(what);
    if (!what.undo) tell(what.said);
  };
  const written = (report: ExportReport) => {
    const { path } = report;
    done({ said: report.said, ...(path ? { open: () => void host.openInSystem(path).catch(fail) } : {}) });
  };
  const calendar = async ({ trip, release, person, language }: Whose, changes: boolean) => {
    const wish: CalendarWish = { person, language, ...(changes ? { changes_since: release - 1 } : {}) };
    const look = await ask("calendar_export", { trip, wish });
    if (look.count === 0) return done({ said: look.said });
    const path = await host.pickSave(say("ui-calendar-title"), look.file_name, [
      { name: say("ui-file-calendar"), extensions: ["ics"] },
    ]);
    if (path) written(await ask("calendar_export", { trip, wish, path }));
  };
  const paper = async ({ trip, release, person, language }: Whose) => {
    const kind = release === 1 ? "pack" : "changes";
    const path = await host.pickSave(say("ui-print-title"), `${kind}-${release}-${person}.pdf`, [
      { name: say("ui-file-pdf"), extensions: ["pdf"] },
    ]);
    if (!path) return;
    const since = release === 1 ? {} : { changes_since: release - 1 };
    const how = { paper: kind, edition: "reader", person, language, size: "a4", ...since };
    written(await ask("paper_export", { trip, path, ...how }));
  };
  const draft = async ({ trip, item, off }: { trip: string; item: string; off: boolean }) => {
    const wish: CalendarWish = { meeting: item, method: off ? "cancel" : "request" };
    const look = await ask("mail_draft", { trip, wish });
    const path = await host.draftPath(look.file_name);
    if (!path) return;
    written(await ask("mail_draft", { trip, wish, path }));
    await host.openInSystem(path);
  };
  const hand = {
    calendar: (who: Whose, changes: boolean) => void calendar(who, changes).catch(fail),
    paper: (who: Whose) => void paper(who).catch(fail),
    draft: (what: { trip: string; item: string; off: boolean }) => void draft(what).catch(fail),
  };
  return { handed, error, hand, fail, done, clear: () => setHanded(null) };
}

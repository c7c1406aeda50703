// Paper out: which paper, which edition, for whom, in which language; then it opens in the viewer
// of the system, from where it is printed.
import { useState } from "react";
import type { ExportReport } from "@/api/generated";
import { AskDialog } from "@/app/AskDialog";
import { useActs } from "@/app/act";
import { prefsNow } from "@/app/prefs";
import { useAsk, useView } from "@/app/useView";
import { host } from "@/host";
import { LANGUAGES, type Language, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Choice } from "@/kit/Choice";
import { Dialog } from "@/kit/Dialog";
import { Field, Fields } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { Remarks } from "./Remarks";
import "./files.css";

const PAPERS = ["pack", "brief", "daysheet", "changes", "report"] as const;

export function PrintDialog({
  trip,
  item,
  onClose,
}: {
  trip: string;
  item: string | null;
  onClose: () => void;
}) {
  const say = useSay();
  const ask = useAsk();
  const { tell } = useActs();
  const { value: itinerary } = useView("itinerary", { trip });
  const { value: overview } = useView("overview", { trip });
  const { value: releases } = useView("releases", { trip });
  const [paper, setPaper] = useState<(typeof PAPERS)[number]>("pack");
  const [edition, setEdition] = useState<"reader" | "working">("reader");
  const [person, setPerson] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(prefsNow().language);
  const [about, setAbout] = useState<string | null>(item);
  const [written, setWritten] = useState<ExportReport | null>(null);

  // Nothing has changed since a release that there is not.
  const released = (releases?.releases.length ?? 0) > 0;
  const papers = PAPERS.filter((id) => id !== "changes" || released);
  const meetings = (overview?.meetings ?? []).map((row) => ({
    id: row.id,
    label: row.title.text,
    detail: row.when,
  }));
  const days = (itinerary?.days ?? []).flatMap((day) => {
    const first = day.rows.find((row) => row.row === "item");
    return first?.row === "item" ? [{ id: first.id, label: day.date.first, key: day.key }] : [];
  });
  const dayOf = (id: string | null) =>
    itinerary?.days.find((day) => day.rows.some((row) => row.row === "item" && row.id === id))?.key;
  const subject =
    paper === "brief"
      ? (meetings.find((row) => row.id === about) ?? meetings[0])?.id
      : paper === "daysheet"
        ? (days.find((day) => day.key === dayOf(about)) ?? days[0])?.id
        : undefined;
  const save = async () => {
    const path = await host.pickSave(say("ui-print-title"), `${paper}-${language}.pdf`, [
      { name: say("ui-file-pdf"), extensions: ["pdf"] },
    ]);
    if (!path) return;
    const choice = { ...(person ? { person } : {}), ...(subject ? { item: subject } : {}) };
    const report = await ask("paper_export", { trip, paper, edition, language, size: "a4", path, ...choice });
    tell(report.said);
    setWritten(report);
  };
  if (written) return <Written report={written} onClose={onClose} />;
  return (
    <AskDialog title={say("ui-print-title")} does={say("ui-save-file")} onSubmit={save} onClose={onClose}>
      <Fields>
        <Field label={say("ui-paper")}>
          <Select
            label={say("ui-paper")}
            options={papers.map((id) => ({ id, label: say(`ui-paper-kind-${id}`) }))}
            value={paper}
            onChange={(id) => setPaper(PAPERS.find((known) => known === id) ?? "pack")}
          />
        </Field>
        {paper === "brief" ? (
          <Field label={say("ui-meeting")}>
            <Select
              label={say("ui-meeting")}
              options={meetings}
              value={subject ?? null}
              placeholder={say("ui-no-meetings")}
              onChange={setAbout}
            />
          </Field>
        ) : null}
        {paper === "daysheet" ? (
          <Field label={say("ui-day")}>
            <Select label={say("ui-day")} options={days} value={subject ?? null} onChange={setAbout} />
          </Field>
        ) : null}
        <Field label={say("ui-edition")}>
          <Choice
            label={say("ui-edition")}
            options={(["reader", "working"] as const).map((id) => ({
              id,
              label: say(`ui-edition-${id}`),
              detail: say(`ui-edition-${id}-what`),
            }))}
            value={edition}
            onChange={(id) => setEdition(id === "working" ? "working" : "reader")}
          />
        </Field>
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
        <Field label={say("ui-settings-language")}>
          <Choice
            joined
            label={say("ui-settings-language")}
            options={LANGUAGES.map(({ id, name }) => ({ id, label: <span lang={id}>{name}</span> }))}
            value={language}
            onChange={(id) => setLanguage(LANGUAGES.find((known) => known.id === id)?.id ?? "en")}
          />
        </Field>
      </Fields>
    </AskDialog>
  );
}

/** What was written, what it lacks, and the way to the printer. */
function Written({ report, onClose }: { report: ExportReport; onClose: () => void }) {
  const say = useSay();
  const { fail } = useActs();
  return (
    <Dialog
      title={say("ui-print-written")}
      onClose={onClose}
      actions={
        <>
          <Button tall onPress={onClose}>
            {say("ui-close")}
          </Button>
          <Button
            tall
            look="primary"
            autoFocus
            onPress={() => {
              if (report.path) host.openInSystem(report.path).catch(fail);
              onClose();
            }}
          >
            {say("ui-open-to-print")}
          </Button>
        </>
      }
    >
      <p>{report.said}</p>
      {report.path ? (
        <p className="meta selectable" dir="ltr">
          {report.path}
        </p>
      ) : null}
      <Remarks lines={report.remarks} />
    </Dialog>
  );
}

// A calendar out: whose or which meeting, how its times and contents are written, what it will hold
// and leave out, and what importing it again does.
import { useState } from "react";
import { sentence } from "@/api/error";
import type { CalendarWish, ExportReport } from "@/api/generated";
import { AskDialog } from "@/app/AskDialog";
import { useActs } from "@/app/act";
import { prefsNow } from "@/app/prefs";
import { useAsk, useView } from "@/app/useView";
import { host } from "@/host";
import { LANGUAGES, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Choice } from "@/kit/Choice";
import { Field, Fields, Rule } from "@/kit/Field";
import { Select } from "@/kit/Select";
import { Again } from "./Again";
import { Remarks } from "./Remarks";
import { Reminders } from "./Reminders";
import { Uninvited } from "./Uninvited";
import { CONTENTS, METHODS, mails, type Order, SCOPES, TIMES, wishOf } from "./wish";
import "./files.css";

/** The language of those who are asked. */
const THEIRS = "theirs";

interface Props {
  trip: string;
  /** The selected item: where it is a meeting, the one that is offered. */
  item: string | null;
  onClose: () => void;
}

export function CalendarDialog({ trip, item, onClose }: Props) {
  const say = useSay();
  const [order, setOrder] = useState<Order>(() => ({
    scope: "programme",
    person: null,
    since: null,
    meeting: item,
    method: "request",
    uninvite: [],
    content: "everything",
    times: "own",
    reminder: null,
    flights: 180,
    language: null,
  }));
  const set = (some: Partial<Order>) => setOrder({ ...order, ...some });
  const { value: overview } = useView("overview", { trip });
  const { value: list } = useView("releases", { trip });
  const meetings = (overview?.meetings ?? []).map((row) => ({
    id: row.id,
    label: row.title.text,
    detail: row.when,
  }));
  const meeting = meetings.find((row) => row.id === order.meeting) ?? meetings[0];
  const since = order.since ?? list?.releases[0]?.number ?? null;
  const wish = wishOf({ ...order, since, meeting: meeting?.id ?? null });
  const { value: preview, trouble } = useView("calendar_export", wish ? { trip, wish } : null);
  const { error, save, draft } = useSaving(trip, wish, preview, onClose);
  const scopes = SCOPES.filter(
    (id) => (id !== "changes" || since !== null) && (id !== "meeting" || meetings.length > 0),
  );
  return (
    <AskDialog
      size="broad"
      title={say("ui-calendar-title")}
      does={say("ui-save-file")}
      isReady={(preview?.count ?? 0) > 0}
      trouble={error}
      onSubmit={save}
      onClose={onClose}
      aside={
        mails(order) ? (
          <Button tall isDisabled={!preview?.count} onPress={draft}>
            {say("ui-calendar-draft")}
          </Button>
        ) : null
      }
    >
      <div className="export-sides">
        <Fields className="export-fields">
          <Field label={say("ui-scope")}>
            <Choice
              label={say("ui-scope")}
              options={scopes.map((id) => ({ id, label: say(`ui-scope-${id}`) }))}
              value={order.scope}
              onChange={(id) => set({ scope: SCOPES.find((known) => known === id) ?? "programme" })}
            />
          </Field>
          {order.scope === "meeting" ? (
            <OfMeeting
              trip={trip}
              order={order}
              meetings={meetings}
              meeting={meeting?.id ?? null}
              onOrder={set}
            />
          ) : (
            <OfProgramme trip={trip} order={order} since={since} onOrder={set} />
          )}
          <Rule />
          <How order={order} onOrder={set} />
        </Fields>
        <section className="export-check" aria-live="polite">
          <header className="sec">
            <h3>{say("ui-holds")}</h3>
          </header>
          <p className="lead">
            {wish ? (preview?.said ?? trouble?.message ?? "") : say("ui-calendar-choose")}
          </p>
          {preview ? <Report report={preview} /> : null}
          <Again />
        </section>
      </div>
    </AskDialog>
  );
}

interface PartProps {
  trip: string;
  order: Order;
  onOrder: (some: Partial<Order>) => void;
}

/** Whose programme, and since which release. */
function OfProgramme({ trip, order, since, onOrder }: PartProps & { since: number | null }) {
  const say = useSay();
  const { value: itinerary } = useView("itinerary", { trip });
  const { value: list } = useView("releases", { trip });
  return (
    <>
      {order.scope === "changes" ? (
        <Field label={say("ui-since")}>
          <Select
            label={say("ui-since")}
            options={(list?.releases ?? []).map((row) => ({
              id: String(row.number),
              label: row.title,
              detail: row.at,
            }))}
            value={since === null ? null : String(since)}
            onChange={(id) => onOrder({ since: Number(id) })}
          />
        </Field>
      ) : null}
      <Field label={say("ui-whose")}>
        <Select
          label={say("ui-whose")}
          options={[
            { id: "", label: say("ui-everyone") },
            ...(itinerary?.people ?? []).map(({ id, name }) => ({ id, label: name })),
          ]}
          value={order.person ?? ""}
          onChange={(id) => onOrder({ person: id === "" ? null : id })}
        />
      </Field>
    </>
  );
}

interface MeetingProps extends PartProps {
  meetings: { id: string; label: string; detail: string }[];
  meeting: string | null;
}

/** Which meeting, and what is said of it. */
function OfMeeting({ trip, order, meetings, meeting, onOrder }: MeetingProps) {
  const say = useSay();
  return (
    <>
      <Field label={say("ui-meeting")}>
        <Select
          label={say("ui-meeting")}
          options={meetings}
          value={meeting}
          onChange={(id) => onOrder({ meeting: id, uninvite: [] })}
        />
      </Field>
      <Field label={say("ui-method")}>
        <Select
          label={say("ui-method")}
          options={METHODS.map((id) => ({ id, label: say(`ui-method-${id}`) }))}
          value={order.method}
          onChange={(id) => onOrder({ method: METHODS.find((known) => known === id) ?? "request" })}
        />
        <span className="meta">{say(`ui-method-what-${order.method}`)}</span>
      </Field>
      {order.method === "uninvite" && meeting ? (
        <Field label={say("ui-uninvited")}>
          <Uninvited
            trip={trip}
            item={meeting}
            value={order.uninvite}
            onChange={(uninvite) => onOrder({ uninvite })}
          />
        </Field>
      ) : null}
    </>
  );
}

/** How contents and times are written, and in which language. */
function How({ order, onOrder }: Omit<PartProps, "trip">) {
  const say = useSay();
  return (
    <>
      <Field label={say("ui-content")}>
        <Choice
          label={say("ui-content")}
          options={CONTENTS.map((id) => ({ id, label: say(`ui-content-${id}`) }))}
          value={order.content}
          onChange={(id) => onOrder({ content: CONTENTS.find((known) => known === id) ?? "everything" })}
        />
        <span className="meta">{say("ui-content-never")}</span>
      </Field>
      <Field label={say("ui-settings-times")}>
        <Choice
          label={say("ui-settings-times")}
          options={TIMES.map((id) => ({ id, label: say(`ui-calendar-times-${id}`) }))}
          value={order.times}
          onChange={(id) => onOrder({ times: TIMES.find((known) => known === id) ?? "own" })}
        />
      </Field>
      <Field label={say("ui-reminders")}>
        <Reminders reminder={order.reminder} flights={order.flights} onChange={onOrder} />
      </Field>
      <Field label={say("ui-settings-language")}>
        <Choice
          joined
          label={say("ui-settings-language")}
          options={[
            ...(order.scope === "meeting" ? [{ id: THEIRS, label: say("ui-language-theirs") }] : []),
            ...LANGUAGES.map(({ id, name }) => ({ id, label: <span lang={id}>{name}</span> })),
          ]}
          value={order.language ?? (order.scope === "meeting" ? THEIRS : prefsNow().language)}
          onChange={(id) => onOrder({ language: LANGUAGES.find((known) => known.id === id)?.id ?? null })}
        />
      </Field>
    </>
  );
}

/** The file's name, and what was left out. */
function Report({ report }: { report: ExportReport }) {
  return (
    <>
      <p className="meta selectable">
        <bdi dir="ltr">{report.file_name}</bdi>
      </p>
      <Remarks lines={report.remarks} />
    </>
  );
}

/** Writing the file, or the draft of a mail with it. */
function useSaving(
  trip: string,
  wish: CalendarWish | null,
  preview: ExportReport | undefined,
  onClose: () => void,
) {
  const say = useSay();
  const ask = useAsk();
  const { tell } = useActs();
  const [error, setError] = useState<string | null>(null);
  const finish = (report: ExportReport) => {
    tell(report.said);
    onClose();
  };
  const save = async () => {
    if (!wish || !preview?.count) return;
    const path = await host.pickSave(say("ui-calendar-title"), preview.file_name, [
      { name: say("ui-file-calendar"), extensions: ["ics"] },
    ]);
    if (path) finish(await ask("calendar_export", { trip, wish, path }));
  };
  const draft = async () => {
    if (!wish) return;
    const look = await ask("mail_draft", { trip, wish });
    const path = await host.draftPath(look.file_name);
    if (!path) return;
    const report = await ask("mail_draft", { trip, wish, path });
    await host.openInSystem(path);
    finish(report);
  };
  return { error, save, draft: () => void draft().catch((thrown) => setError(sentence(thrown))) };
}

// What one person is handed after a release, and that the person was told: when, by which channel.
import { useState } from "react";
import type { ConcernedRow } from "@/api/generated";
import { useActs } from "@/app/act";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Field, FieldError, Fields } from "@/kit/Field";
import { Changes } from "./Changes";
import { Message } from "./Message";
import { type Handed, useHandOver } from "./useHandOver";

const CHANNELS = ["telephone", "email", "messenger", "in_person", "letter"] as const;

interface Props {
  trip: string;
  release: number;
  row: ConcernedRow;
}

export function Person({ trip, release, row }: Props) {
  const say = useSay();
  const { attempt } = useActs();
  const { handed, error, hand, fail, done, clear } = useHandOver();
  const first = release === 1;
  const who = { trip, release, person: row.id, language: row.language };
  return (
    <section className="hand-person" aria-label={row.name}>
      <h3>
        <bdi>{row.name}</bdi>
      </h3>
      {row.post ? <p className="meta">{row.post}</p> : null}
      {row.changes.length > 0 ? <Changes rows={row.changes} /> : <p className="lead">{row.said}</p>}
      <FieldError text={error} />
      <Done handed={handed} onUndo={() => void attempt("undo", {}).then(clear, fail)} />
      <Fields className="hand-fields">
        <Field label={say("ui-hand-files")}>
          <span className="acts">
            {first ? null : (
              <Button onPress={() => hand.calendar(who, true)}>{say("ui-hand-calendar-changes")}</Button>
            )}
            <Button onPress={() => hand.calendar(who, false)}>{say("ui-hand-calendar-whole")}</Button>
            <Button onPress={() => hand.paper(who)}>
              {say(first ? "ui-hand-paper-pack" : "ui-hand-paper-changes")}
            </Button>
          </span>
        </Field>
        <Drafts trip={trip} row={row} onDraft={(item, off) => hand.draft({ trip, item, off })} />
        <Field label={say("ui-hand-told")}>
          <Told trip={trip} release={release} row={row} onDone={done} onFail={fail} />
        </Field>
        <Field label={say("ui-hand-text")}>
          <Message trip={trip} person={row.id} since={first ? null : release - 1} onDone={done} />
        </Field>
      </Fields>
    </section>
  );
}

/** Meetings of this person that changed: the draft of a mail for each. */
function Drafts({
  trip,
  row,
  onDraft,
}: {
  trip: string;
  row: ConcernedRow;
  onDraft: (item: string, off: boolean) => void;
}) {
  const say = useSay();
  const { value } = useView("overview", { trip });
  const known = new Set((value?.meetings ?? []).map((meeting) => meeting.id));
  const meetings = row.changes.filter((change) => change.here && known.has(change.item));
  if (meetings.length === 0) return null;
  return (
    <Field label={say("ui-hand-mail")}>
      <span className="acts">
        {meetings.map((change) => (
          <Button
            key={change.item}
            onPress={() =>
              onDraft(
                change.item,
                change.marks.some((mark) => mark.code === "called_off"),
              )
            }
          >
            <span>
              <bdi>{change.title}</bdi>…
            </span>
          </Button>
        ))}
      </span>
      {row.has_email ? null : <span className="meta">{say("ui-hand-no-email")}</span>}
    </Field>
  );
}

interface ToldProps {
  trip: string;
  release: number;
  row: ConcernedRow;
  onDone: (handed: Handed) => void;
  onFail: (thrown: unknown) => void;
}

/** When and by which channel the person was told; a press on a channel says now. */
function Told({ trip, release, row, onDone, onFail }: ToldProps) {
  const say = useSay();
  const { attempt } = useActs();
  const [busy, setBusy] = useState(false);
  const tell = (channel: string) => {
    setBusy(true);
    attempt("release_tell", { trip, release, who: row.id, channel })
      .then(() => onDone({ said: say("ui-hand-told-now", { name: row.name }), undo: true }), onFail)
      .finally(() => setBusy(false));
  };
  return (
    <>
      {row.told.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <span className="acts">
        {CHANNELS.map((channel) => (
          <Button key={channel} isDisabled={busy} onPress={() => tell(channel)}>
            {say(`ui-channel-${channel.replace("_", "-")}`)}
          </Button>
        ))}
      </span>
    </>
  );
}

/** What was just handed over, with the way to it, or back. */
function Done({ handed, onUndo }: { handed: Handed | null; onUndo: () => void }) {
  const say = useSay();
  return (
    <p className="hand-done" aria-live="polite">
      {handed?.said}{" "}
      {handed?.open ? (
        <Button look="link" onPress={handed.open}>
          {say("ui-hand-open")}
        </Button>
      ) : null}
      {handed?.undo ? (
        <Button look="link" onPress={onUndo}>
          {say("command-undo")}
        </Button>
      ) : null}
    </p>
  );
}

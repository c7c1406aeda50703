// The one act of a release: what it will say and whom it concerns, then its number. When it is done
// the same dialog hands each of them what follows.
import { useState } from "react";
import type { ReleasesView } from "@/api/generated";
import { AskDialog } from "@/app/AskDialog";
import { useActs } from "@/app/act";
import { Severity } from "@/app/marks";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Signed } from "@/kit/Signed";
import { Typed } from "@/kit/Typed";
import { Changes } from "./Changes";
import { Concerned } from "./Concerned";
import { HandOver } from "./HandOver";
import "./releases.css";

export function ReleaseDialog({ trip, onClose }: { trip: string; onClose: () => void }) {
  const say = useSay();
  const { attempt } = useActs();
  const { value, trouble } = useView("releases", { trip });
  const [note, setNote] = useState("");
  const [made, setMade] = useState<number | null>(null);
  if (made !== null) return <HandOver trip={trip} release={made} onClose={onClose} />;
  // Its number is its name: the dialog comes with it.
  if (!value && !trouble) return null;
  const release = () =>
    attempt("release_make", { trip, ...(note.trim() === "" ? {} : { note }) }).then(setMade);
  const number = value?.next ?? 1;
  return (
    <AskDialog
      size="broad"
      title={say("ui-release-title", { number })}
      does={say("ui-release-do", { number })}
      isReady={value !== undefined}
      trouble={value ? null : (trouble?.message ?? null)}
      onSubmit={release}
      onClose={onClose}
    >
      <div className="release-note">
        <label htmlFor="release-note">{say("ui-note")}</label>
        <Typed
          id="release-note"
          autoFocus
          placeholder={say("ui-release-note-hint")}
          value={note}
          onChange={setNote}
        />
      </div>
      {value ? <Before value={value} /> : null}
    </AskDialog>
  );
}

/** What stands before the release: warnings, what changed, whom it concerns. */
function Before({ value }: { value: ReleasesView }) {
  const say = useSay();
  const { pending, warnings } = value;
  const changed = pending.items.length > 0 || pending.delegation.length > 0;
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} className="release-warning">
          <Severity severity="tight">
            <span className="wrap">{warning}</span>
          </Severity>
        </p>
      ))}
      <div className="release-sides">
        <section>
          <header className="sec">
            <h3>{say("ui-release-what")}</h3>
          </header>
          <p className="lead">
            <Signed text={pending.said} />
          </p>
          {changed ? <Changes rows={pending.items} delegation={pending.delegation} /> : null}
        </section>
        <section>
          <header className="sec">
            <h3>{say("ui-release-whom")}</h3>
          </header>
          {pending.people.length === 0 ? (
            <p className="lead quiet">{say("ui-release-nobody")}</p>
          ) : (
            <Concerned people={pending.people} />
          )}
        </section>
      </div>
    </>
  );
}

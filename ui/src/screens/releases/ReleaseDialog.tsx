// The one act of a release: what it will say and whom it concerns, then its number. When it is done
// the same dialog hands each of them what follows.
import { useState } from "react";
import { sentence } from "@/api/error";
import type { ReleasesView } from "@/api/generated";
import { useActs } from "@/app/act";
import { Severity } from "@/app/marks";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { FieldError } from "@/kit/Field";
import { Signed } from "@/kit/Signed";
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
  const [error, setError] = useState<string | null>(null);
  if (made !== null) return <HandOver trip={trip} release={made} onClose={onClose} />;
  // Its number is its name: the dialog comes with it.
  if (!value && !trouble) return null;
  const submit = () => {
    if (!value) return;
    const said = note.trim() === "" ? {} : { note };
    attempt("release_make", { trip, ...said }).then(setMade, (thrown) => setError(sentence(thrown)));
  };
  const number = value?.next ?? 1;
  return (
    <Dialog
      broad
      title={say("ui-release-title", { number })}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look="primary" type="submit" isDisabled={!value}>
            {say("ui-release-do", { number })}
          </Button>
        </>
      }
    >
      <div className="release-note">
        <label htmlFor="release-note">{say("ui-note")}</label>
        <input
          id="release-note"
          className="input"
          dir="auto"
          autoComplete="off"
          autoFocus
          placeholder={say("ui-release-note-hint")}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {trouble && !value ? <p className="field-error">{trouble.message}</p> : null}
      {value ? <Before value={value} /> : null}
      <FieldError text={error} />
    </Dialog>
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

// A meeting reached a stage: which, when, by whom, through which channel, and a word on it.
import { useState } from "react";
import { sentence } from "@/api/error";
import type { Commands, ItemView, MeetingView } from "@/api/generated";
import { useActs } from "@/app/act";
import { stageGlyph } from "@/app/marks";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { Field, FieldError, Fields } from "@/kit/Field";
import { Glyph } from "@/kit/Glyph";
import { Select } from "@/kit/Select";

type Stage = Commands["meeting_stage"]["args"]["stage"];

interface Props {
  view: ItemView;
  meeting: MeetingView;
  stage: string;
  onClose: () => void;
}

export function StageDialog({ view, meeting, stage: first, onClose }: Props) {
  const say = useSay();
  const { attempt } = useActs();
  const [stage, setStage] = useState(first);
  const [at, setAt] = useState("");
  const [by, setBy] = useState("");
  const [channel, setChannel] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    const said = {
      ...(at ? { at } : {}),
      ...(by ? { by } : {}),
      ...(channel ? { channel } : {}),
      ...(note ? { note } : {}),
    };
    attempt("meeting_stage", { trip: view.trip, item: view.id, stage: stage as Stage, ...said }).then(
      onClose,
      (thrown) => setError(sentence(thrown)),
    );
  };
  const input = (id: string, value: string, set: (text: string) => void, placeholder?: string) => (
    <input
      id={id}
      className="input"
      dir="auto"
      autoComplete="off"
      placeholder={placeholder}
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
  return (
    <Dialog
      title={view.title.text}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button tall onPress={onClose}>
            {say("ui-cancel")}
          </Button>
          <Button tall look="primary" type="submit" autoFocus>
            {say("ui-record")}
          </Button>
        </>
      }
    >
      <Fields>
        <Field label={say("ui-stage")}>
          <Select
            label={say("ui-stage")}
            options={meeting.stages.map(({ code, word }) => ({
              id: code,
              label: word,
              mark: <Glyph name={stageGlyph(code)} />,
            }))}
            value={stage}
            onChange={setStage}
          />
        </Field>
        <Field label={say("ui-stage-when")} control="stage-at">
          {input("stage-at", at, setAt, say("ui-today"))}
        </Field>
        <Field label={say("ui-stage-by")} control="stage-by">
          {input("stage-by", by, setBy, say("ui-stage-by-you"))}
        </Field>
        <Field label={say("ui-stage-channel")}>
          <Select
            label={say("ui-stage-channel")}
            options={meeting.channels.map(({ code, word }) => ({ id: code, label: word }))}
            value={channel}
            placeholder={say("ui-not-said")}
            onChange={setChannel}
          />
        </Field>
        <Field label={say("ui-note")} control="stage-note">
          {input("stage-note", note, setNote)}
        </Field>
      </Fields>
      <FieldError text={error} />
    </Dialog>
  );
}

// A meeting reached a stage: which, when, by whom, through which channel, and a word on it.
import { useState } from "react";
import type { Commands, ItemView, MeetingView } from "@/api/generated";
import { AskDialog } from "@/app/AskDialog";
import { useActs } from "@/app/act";
import { stageGlyph } from "@/app/marks";
import { useSay } from "@/i18n";
import { Field, Fields } from "@/kit/Field";
import { Glyph } from "@/kit/Glyph";
import { Select } from "@/kit/Select";
import { Typed } from "@/kit/Typed";

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
  const submit = () => {
    const said = {
      ...(at ? { at } : {}),
      ...(by ? { by } : {}),
      ...(channel ? { channel } : {}),
      ...(note ? { note } : {}),
    };
    const target = { trip: view.trip, item: view.id, stage: stage as Stage };
    return attempt("meeting_stage", { ...target, ...said }).then(onClose);
  };
  return (
    <AskDialog title={view.title.text} does={say("ui-record")} isLikely onSubmit={submit} onClose={onClose}>
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
          <Typed id="stage-at" value={at} onChange={setAt} placeholder={say("ui-today")} />
        </Field>
        <Field label={say("ui-stage-by")} control="stage-by">
          <Typed id="stage-by" value={by} onChange={setBy} placeholder={say("ui-stage-by-you")} />
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
          <Typed id="stage-note" value={note} onChange={setNote} />
        </Field>
      </Fields>
    </AskDialog>
  );
}

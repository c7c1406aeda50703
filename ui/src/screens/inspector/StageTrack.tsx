// How far a meeting has come.
import type { MeetingView } from "@/api/generated";
import { stageGlyph } from "@/app/marks";
import { useSay } from "@/i18n";
import { line } from "@/kit/line";
import { Track } from "@/kit/Track";

export function StageTrack({ meeting }: { meeting: MeetingView }) {
  const say = useSay();
  return (
    <Track
      label={say("ui-stage")}
      stops={meeting.track.map((step) => {
        const logged = meeting.steps.findLast((some) => some.stage.code === step.stage.code);
        return {
          id: step.stage.code,
          glyph: stageGlyph(step.stage.code),
          word: step.stage.word,
          when: step.on,
          detail: line([logged?.by, logged?.channel, logged?.note]) || null,
          state: step.state === "past" ? "past" : step.state === "now" ? "now" : "ahead",
        };
      })}
    />
  );
}

// What a trip is called, what it is for, and how far its planning has come.
import { sentence } from "@/api/error";
import type { OverviewView } from "@/api/generated";
import { useActs } from "@/app/act";
import { useSay } from "@/i18n";
import { Field, Fields, Text } from "@/kit/Field";
import { Select } from "@/kit/Select";

const STATUSES = ["idea", "planning", "confirmed", "under_way", "done", "cancelled"];

export function About({ trip, value }: { trip: string; value: OverviewView }) {
  const say = useSay();
  const { act, attempt } = useActs();
  const edit = (fields: Record<string, unknown>) => attempt("trip_edit", { trip, fields });
  return (
    <section>
      <header className="sec">
        <h2>{say("ui-trip")}</h2>
        <span className="meta">{value.header.kind.word}</span>
      </header>
      <Fields>
        <Field label={say("ui-title")}>
          <Text
            bare
            label={say("ui-title")}
            value={value.header.title}
            explain={sentence}
            onCommit={(title) => edit({ title })}
          />
        </Field>
        <Field label={say("ui-purpose")}>
          <Text
            bare
            lines={2}
            label={say("ui-purpose")}
            value={value.purpose?.text ?? ""}
            explain={sentence}
            onCommit={(purpose) => edit({ purpose: purpose === "" ? null : purpose })}
          />
        </Field>
        <Field label={say("ui-col-status")}>
          <Select
            label={say("ui-col-status")}
            options={STATUSES.map((id) => ({ id, label: say(`trip-status-${id.replace("_", "-")}`) }))}
            value={value.header.status.code}
            onChange={(status) => void act("trip_edit", { trip, fields: { status } })}
          />
        </Field>
      </Fields>
    </section>
  );
}

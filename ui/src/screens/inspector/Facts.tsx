// The rest of an item: papers for it, dress, press, remarks, private notes, sources, what is assumed.
import { sentence } from "@/api/error";
import type { ItemView } from "@/api/generated";
import { useActs } from "@/app/act";
import { BriefingMark } from "@/app/marks";
import { useSay } from "@/i18n";
import { Field, Rule, Text } from "@/kit/Field";
import { line } from "@/kit/line";
import { Select } from "@/kit/Select";
import { Signed } from "@/kit/Signed";

const CARRIED = new Set(["flight", "train"]);

export function Facts({ view }: { view: ItemView }) {
  const say = useSay();
  const { act, attempt } = useActs();
  const target = { trip: view.trip, item: view.id };
  const text = (key: "carrier" | "number" | "dress" | "remark" | "notes", label: string, lines = 1) => (
    <Field label={label} control={`item-${key}`}>
      <Text
        id={`item-${key}`}
        lines={lines}
        label={label}
        value={view[key] ?? ""}
        explain={sentence}
        onCommit={(value) =>
          attempt("item_edit", { ...target, fields: { [key]: value === "" ? null : value } })
        }
      />
    </Field>
  );
  return (
    <>
      <Rule />
      {view.briefings.length > 0 ? (
        <Field label={say("ui-briefings")}>
          {view.briefings.map((row) => (
            <p key={row.id}>
              <BriefingMark stage={row.stage} />
              <span className="meta block">
                <bdi>{line([row.title.text, row.owner])}</bdi>
              </span>
              {row.due ? (
                <span className="meta block">
                  <Signed text={row.due} />
                </span>
              ) : null}
            </p>
          ))}
        </Field>
      ) : null}
      {CARRIED.has(view.kind.code) ? (
        <>
          {text("carrier", say("ui-carrier"))}
          {text("number", say("ui-flight-number"))}
        </>
      ) : null}
      {text("dress", say("ui-dress"))}
      <Field label={say("ui-press")}>
        <Select
          label={say("ui-press")}
          options={view.presses.map(({ code, word }) => ({ id: code, label: word }))}
          value={view.press?.code ?? null}
          placeholder={say("ui-not-said")}
          onChange={(press) => void act("item_edit", { ...target, fields: { press } })}
        />
      </Field>
      {text("remark", say("ui-remark"), 2)}
      {text("notes", say("ui-notes"), 2)}
      {view.assumed.length > 0 ? (
        <Field label={say("ui-assumed")}>
          <p className="assumed">{line(view.assumed)}</p>
        </Field>
      ) : null}
      {view.sources.length > 0 ? (
        <Field label={say("ui-sources")}>
          {view.sources.map((source) => (
            <p key={source} className="quiet selectable" dir="auto">
              {source}
            </p>
          ))}
        </Field>
      ) : null}
    </>
  );
}

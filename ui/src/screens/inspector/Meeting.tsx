// What belongs to a meeting alone: purpose, agenda, languages, interpreter, and the log of its stages.
import { sentence } from "@/api/error";
import type { ItemView, MeetingView } from "@/api/generated";
import { useActs } from "@/app/act";
import { go } from "@/app/routes";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Combo } from "@/kit/Combo";
import { Field, Rule, Text } from "@/kit/Field";
import { line } from "@/kit/line";
import { Select } from "@/kit/Select";
import { Agenda } from "./Agenda";
import { options } from "./Places";

export function Meeting({ view, meeting }: { view: ItemView; meeting: MeetingView }) {
  const say = useSay();
  const { act, attempt } = useActs();
  const { value: choices } = useView("choices", {});
  const target = { trip: view.trip, item: view.id };
  const edit = (keys: Record<string, unknown>) =>
    attempt("item_edit", { ...target, fields: { meeting: keys } });
  const choose = (keys: Record<string, unknown>) =>
    void act("item_edit", { ...target, fields: { meeting: keys } });
  return (
    <>
      <Rule />
      <Field label={say("ui-contact")}>
        <Select
          label={say("ui-contact")}
          options={meeting.contacts.map(({ code, word }) => ({ id: code, label: word }))}
          value={meeting.contact.code}
          onChange={(contact) => choose({ contact })}
        />
      </Field>
      <Field label={say("ui-format")}>
        <Select
          label={say("ui-format")}
          options={meeting.formats.map(({ code, word }) => ({ id: code, label: word }))}
          value={meeting.format?.code ?? null}
          placeholder={say("ui-to-be-named")}
          onChange={(format) => choose({ format })}
        />
      </Field>
      <Field label={say("command-besttime")}>
        <Button onPress={() => go({ screen: "besttime", ...target })}>{say("ui-best-find")}</Button>
      </Field>
      <Field label={say("ui-languages")}>
        <p className={meeting.languages ? "" : "meta"}>{meeting.languages || say("ui-not-said")}</p>
      </Field>
      <Field label={say("ui-interpreter")}>
        <Combo
          label={say("ui-interpreter")}
          options={options(choices?.people)}
          value={choices?.people.find((person) => person.name === meeting.interpreter)?.id ?? null}
          placeholder={meeting.interpreter ?? say("ui-none")}
          matches={(option, text) => finds(`${option.label} ${option.detail ?? ""}`, text)}
          onChange={(interpreter) => choose({ interpreter })}
          empty={say("ui-nothing-found")}
        />
      </Field>
      <Rule />
      <Field label={say("ui-purpose")} control="meeting-purpose">
        <Text
          id="meeting-purpose"
          lines={2}
          label={say("ui-purpose")}
          value={meeting.purpose?.text ?? ""}
          explain={sentence}
          onCommit={(purpose) => edit({ purpose: purpose === "" ? null : purpose })}
        />
      </Field>
      <Field label={say("ui-agenda")}>
        <Agenda points={meeting.agenda} onChange={(agenda) => edit({ agenda })} />
      </Field>
      {meeting.steps.length > 0 ? (
        <Field label={say("ui-stage-log")}>
          <ol className="steps">
            {meeting.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a log keeps its order.
              <li key={index}>
                {step.stage.word}
                <span className="meta block">{line([step.at, step.by, step.channel, step.note])}</span>
              </li>
            ))}
          </ol>
        </Field>
      ) : null}
    </>
  );
}

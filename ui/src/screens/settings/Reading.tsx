// Language, calendars of dates, and which clocks are shown.
import { setPrefs, usePrefs } from "@/app/prefs";
import { LANGUAGES, useSay } from "@/i18n";
import { Check } from "@/kit/Check";
import { Choice } from "@/kit/Choice";
import { Field, Fields } from "@/kit/Field";

export function Reading() {
  const say = useSay();
  const prefs = usePrefs();
  return (
    <section>
      <header className="sec">
        <h2>{say("ui-settings-reading")}</h2>
      </header>
      <Fields>
        <Field label={say("ui-settings-language")}>
          <Choice
            joined
            label={say("ui-settings-language")}
            options={LANGUAGES.map(({ id, name }) => ({ id, label: <span lang={id}>{name}</span> }))}
            value={prefs.language}
            onChange={(id) => {
              const language = LANGUAGES.find((known) => known.id === id)?.id;
              if (language) setPrefs({ language });
            }}
          />
        </Field>
        <Field label={say("ui-settings-calendar")}>
          <Choice
            joined
            label={say("ui-settings-calendar")}
            options={[
              { id: "gregorian", label: say("ui-calendar-gregorian") },
              { id: "solar_hijri", label: say("ui-calendar-solar") },
            ]}
            value={prefs.calendar}
            onChange={(id) => setPrefs({ calendar: id === "solar_hijri" ? "solar_hijri" : "gregorian" })}
          />
        </Field>
        <Field label="">
          <Check
            label={say("ui-settings-both-calendars")}
            value={prefs.both}
            onChange={(both) => setPrefs({ both })}
          />
        </Field>
        <Field label={say("ui-settings-times")}>
          <Choice
            joined
            label={say("ui-settings-times")}
            options={(["both", "local", "home"] as const).map((id) => ({
              id,
              label: say(`ui-times-${id}`),
            }))}
            value={prefs.times}
            onChange={(id) => setPrefs({ times: id === "local" || id === "home" ? id : "both" })}
          />
        </Field>
      </Fields>
    </section>
  );
}

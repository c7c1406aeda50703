// What this person likes on this machine. It takes effect at once.
import type { BookState } from "@/api/generated";
import { setPrefs, usePrefs, ZOOMS } from "@/app/prefs";
import { ZoneRules } from "@/app/ZoneRules";
import { LANGUAGES, useSay } from "@/i18n";
import { Check } from "@/kit/Check";
import { Choice } from "@/kit/Choice";
import { Field, Fields } from "@/kit/Field";
import { Select } from "@/kit/Select";

export function Settings({ book }: { book: BookState }) {
  const say = useSay();
  const prefs = usePrefs();
  return (
    <main className="pane" data-pane>
      <div className="scroll settings">
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
        <section>
          <header className="sec">
            <h2>{say("ui-settings-look")}</h2>
          </header>
          <Fields>
            <Field label={say("ui-settings-theme")}>
              <Choice
                joined
                label={say("ui-settings-theme")}
                options={(["system", "light", "dark"] as const).map((id) => ({
                  id,
                  label: say(`ui-theme-${id}`),
                }))}
                value={prefs.theme}
                onChange={(id) => setPrefs({ theme: id === "light" || id === "dark" ? id : "system" })}
              />
            </Field>
            <Field label={say("ui-settings-size")}>
              <Select
                label={say("ui-settings-size")}
                options={ZOOMS.map((zoom) => ({ id: String(zoom), label: say(`ui-zoom-${zoom}`) }))}
                value={String(prefs.zoom)}
                onChange={(id) => setPrefs({ zoom: Number(id) })}
              />
            </Field>
            <Field label={say("ui-settings-keys")}>
              <Check
                label={say("ui-settings-letters")}
                value={prefs.letters}
                onChange={(letters) => setPrefs({ letters })}
              />
            </Field>
          </Fields>
        </section>
        <section>
          <header className="sec">
            <h2>{say("ui-settings-book")}</h2>
          </header>
          <Fields>
            <Field label={say("ui-office")}>{book.office ?? say("ui-none")}</Field>
            <Field label={say("ui-officer")}>
              {book.officer ? `${book.officer.name} (${book.officer.initials})` : say("ui-none")}
            </Field>
            <Field label={say("ui-book-file")}>
              <span className="selectable" dir="ltr">
                {book.file}
              </span>
            </Field>
            <Field label={say("ui-zone-rules")}>
              <ZoneRules book={book} />
            </Field>
            <Field label={say("ui-encryption")}>
              {say(book.encrypted ? "ui-encrypted" : "ui-not-encrypted")}
            </Field>
          </Fields>
        </section>
      </div>
    </main>
  );
}

// Light or dark, how large, and whether single letters are keys.
import { setPrefs, usePrefs, ZOOMS } from "@/app/prefs";
import { useSay } from "@/i18n";
import { Check } from "@/kit/Check";
import { Choice } from "@/kit/Choice";
import { Field, Fields } from "@/kit/Field";
import { Select } from "@/kit/Select";

export function Look() {
  const say = useSay();
  const prefs = usePrefs();
  return (
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
  );
}

// Public holidays and weekends: which are in use, and a file of the office over them.
import { useState } from "react";
import { sentence } from "@/api/error";
import { touchedAll } from "@/api/views";
import { useAsk } from "@/app/useView";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Field, FieldError, Fields } from "@/kit/Field";
import { useRules } from "./useRules";

export function Holidays() {
  const say = useSay();
  const ask = useAsk();
  const { rules } = useRules();
  const [error, setError] = useState<string | null>(null);
  if (!rules) return null;
  const { source, office } = rules.holidays;
  const update = async (path: string | null) => {
    setError(null);
    await ask("holidays_update", { path }).then(touchedAll, (thrown) => setError(sentence(thrown)));
  };
  const choose = async () => {
    const [path] = await host.pickOpen(say("ui-holidays-update"), []);
    if (path) await update(path);
  };
  return (
    <section>
      <header className="sec">
        <h2>{say("ui-settings-holidays")}</h2>
      </header>
      <Fields>
        <Field label={say("ui-holidays-source")}>
          <span className="selectable">
            <bdi>{source}</bdi>
          </span>
        </Field>
        <Field label={say("ui-holidays-office")}>
          <span className="selectable">
            <bdi>{office ?? say("ui-none")}</bdi>
          </span>{" "}
          <Button look="link" onPress={() => void choose()}>
            {say("ui-holidays-update")}
          </Button>{" "}
          {office ? (
            <Button look="link" onPress={() => void update(null)}>
              {say("ui-holidays-clear")}
            </Button>
          ) : null}
          <p className="meta">{say("ui-holidays-what")}</p>
          <FieldError text={error} />
        </Field>
      </Fields>
    </section>
  );
}

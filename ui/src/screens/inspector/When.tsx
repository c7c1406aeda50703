// When: what is known, on both clocks, and the three fields that say it.
import { type ReactNode, useState } from "react";
import type { ItemView } from "@/api/generated";
import { useActs } from "@/app/act";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Combo } from "@/kit/Combo";
import { Field } from "@/kit/Field";
import { Signed } from "@/kit/Signed";
import { DateEntry } from "@/time/DateEntry";
import { TimeEntry } from "@/time/TimeEntry";

export function When({ view }: { view: ItemView }) {
  const say = useSay();
  const { attempt } = useActs();
  const { when } = view;
  const [zones, setZones] = useState(when.zone !== when.end_zone);
  const set = (change: {
    date?: string;
    start?: string;
    end?: string;
    zone?: string;
    end_zone?: string;
    fold?: number;
  }) => attempt("item_time", { trip: view.trip, item: view.id, ...change });
  return (
    <>
      <Field label={say("ui-when")}>
        <div className="when-lines">
          <p>
            <span className="local">{when.local}</span>
          </p>
          {when.home ? (
            <p className="home">
              <Signed text={when.home} />
            </p>
          ) : null}
          {when.day ? <p>{when.day}</p> : null}
          {when.date?.second ? <p className="meta">{when.date.second}</p> : null}
          {view.attached ? <p className="meta">{view.attached}</p> : null}
          {view.leave ? (
            <p className="meta">
              <Signed text={view.leave} />
            </p>
          ) : null}
        </div>
      </Field>
      {when.derived ? null : (
        <>
          <Field label={say("ui-day")} control="item-day">
            <DateEntry
              id="item-day"
              trip={view.trip}
              label={say("ui-day")}
              value={when.edit_date}
              dayKey={when.edit_date_key}
              onCommit={(date) => set({ date })}
            />
          </Field>
          <Field label={say("ui-starts-ends")}>
            <div className="from-to">
              <Labelled id="item-start" label={say("ui-starts")}>
                <TimeEntry
                  id="item-start"
                  trip={view.trip}
                  label={say("ui-starts")}
                  value={when.edit_start}
                  date={when.edit_date_key}
                  zone={when.zone}
                  onCommit={(start, fold) => set(fold === undefined ? { start } : { start, fold })}
                />
              </Labelled>
              <Labelled id="item-end" label={say("ui-ends")}>
                <TimeEntry
                  id="item-end"
                  trip={view.trip}
                  label={say("ui-ends")}
                  value={when.edit_end}
                  date={when.edit_date_key}
                  zone={when.end_zone}
                  start={when.edit_start}
                  onCommit={(end) => set({ end })}
                />
              </Labelled>
            </div>
            {zones ? null : (
              <Button look="link" onPress={() => setZones(true)}>
                {say("ui-other-zone")}
              </Button>
            )}
          </Field>
          {zones ? (
            <Field label={say("ui-zones")}>
              <div className="from-to">
                <ZoneBox label={say("ui-zone-start")} value={when.zone} onChange={(zone) => set({ zone })} />
                <ZoneBox
                  label={say("ui-zone-end")}
                  value={when.end_zone}
                  onChange={(zone) => set({ end_zone: zone })}
                />
              </div>
            </Field>
          ) : null}
        </>
      )}
    </>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

function ZoneBox({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (zone: string) => Promise<unknown>;
}) {
  const say = useSay();
  const { fail } = useActs();
  const { value: choices } = useView("choices", {});
  return (
    <Combo
      label={label}
      options={(choices?.zones ?? [value]).map((zone) => ({ id: zone, label: zone }))}
      value={value}
      matches={(option, text) => finds(option.label.replaceAll("/", " ").replaceAll("_", " "), text)}
      onChange={(zone) => zone && onChange(zone).catch(fail)}
      empty={say("ui-nothing-found")}
    />
  );
}

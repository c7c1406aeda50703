// Reminders in a calendar: none, unless someone asks for them.
import { useSay } from "@/i18n";
import { Check } from "@/kit/Check";
import { Select } from "@/kit/Select";

const ITEMS = [10, 15, 30, 60, 120];
const FLIGHTS = [60, 120, 180, 240];

interface Props {
  reminder: number | null;
  flights: number;
  onChange: (some: { reminder?: number | null; flights?: number }) => void;
}

export function Reminders({ reminder, flights, onChange }: Props) {
  const say = useSay();
  const select = (label: string, choices: number[], value: number, set: (minutes: number) => void) => (
    <span className="reminder">
      <span className="meta">{label}</span>
      <Select
        label={label}
        options={choices.map((count) => ({
          id: String(count),
          label: say("ui-minutes-before", { n: count }),
        }))}
        value={String(value)}
        onChange={(id) => set(Number(id))}
      />
    </span>
  );
  return (
    <>
      <Check
        label={say("ui-reminders-on")}
        value={reminder !== null}
        onChange={(on) => onChange({ reminder: on ? 30 : null })}
      />
      {reminder === null ? null : (
        <div className="reminders">
          {select(say("ui-reminders-items"), ITEMS, reminder, (minutes) => onChange({ reminder: minutes }))}
          {select(say("ui-reminders-flights"), FLIGHTS, flights, (minutes) => onChange({ flights: minutes }))}
        </div>
      )}
    </>
  );
}

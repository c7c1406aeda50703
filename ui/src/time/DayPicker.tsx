// A month to choose a day from, under a button. The month comes laid out from the engine, in the
// calendar that stands first, with the other calendar's day as a small second number.
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { MonthView } from "@/api/generated";
import { useAsk } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";

interface Props {
  label: string;
  trip: string | null;
  value: string | null;
  onChange: (key: string) => void;
}

export function DayPicker({ label, trip, value, onChange }: Props) {
  return (
    <DialogTrigger>
      <AriaButton className="btn icon" aria-label={label}>
        <CalendarDays className="ico" aria-hidden />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="day-picker" aria-label={label}>
          {({ close }) => (
            <Month
              trip={trip}
              value={value}
              onChange={(key) => {
                close();
                onChange(key);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Month({ trip, value, onChange }: Omit<Props, "label">) {
  const say = useSay();
  const ask = useAsk();
  const [day, setDay] = useState<string | null>(value);
  const [month, setMonth] = useState<MonthView | null>(null);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const near = day
      ? Promise.resolve(day)
      : ask("date_echo", { ...(trip ? { trip } : {}), text: "+0" }).then((echo) => echo.key ?? "");
    void near.then((key) => ask("month", { day: key })).then(setMonth, () => setMonth(null));
  }, [ask, day, trip]);
  const all = month?.weeks.flat() ?? [];
  const start = all.find((some) => some.key === (day ?? value)) ?? all.find((some) => some.inside);
  const [at, setAt] = useState<string | null>(null);
  const here = all.some((some) => some.key === at) ? at : (start?.key ?? null);
  useEffect(() => {
    if (here) table.current?.querySelector<HTMLElement>(`[data-day="${here}"]`)?.focus();
  }, [here]);
  if (!month) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const rtl = document.documentElement.dir === "rtl" ? -1 : 1;
    const by = { ArrowRight: rtl, ArrowLeft: -rtl, ArrowDown: 7, ArrowUp: -7 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const next = all[all.findIndex((some) => some.key === here) + by];
      if (next?.inside) setAt(next.key);
      else setDay(next?.key ?? (by > 0 ? month.next : month.previous));
    } else if (event.key === "PageDown") setDay(month.next);
    else if (event.key === "PageUp") setDay(month.previous);
  };
  return (
    <>
      <header className="month-head">
        <Button look="icon" aria-label={say("ui-month-before")} onPress={() => setDay(month.previous)}>
          <ChevronLeft className="ico" data-mirror aria-hidden />
        </Button>
        <span aria-live="polite">{month.title}</span>
        <Button look="icon" aria-label={say("ui-month-after")} onPress={() => setDay(month.next)}>
          <ChevronRight className="ico" data-mirror aria-hidden />
        </Button>
      </header>
      <table ref={table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {month.weekdays.map((weekday) => (
              <th key={weekday.code} scope="col">
                {weekday.word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week[0]?.key}>
              {week.map((cell) => (
                <td key={cell.key}>
                  {cell.inside ? (
                    <button
                      type="button"
                      className="day-cell"
                      data-day={cell.key}
                      aria-label={cell.label}
                      aria-pressed={cell.key === value}
                      aria-current={cell.today ? "date" : undefined}
                      tabIndex={cell.key === here ? 0 : -1}
                      onClick={() => onChange(cell.key)}
                    >
                      <span>{cell.number}</span>
                      {cell.other ? <small>{cell.other}</small> : null}
                    </button>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

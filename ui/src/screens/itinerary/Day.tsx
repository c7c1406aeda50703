// A day sheet: its heading in both calendars, its rows, and the seams between two clocks.
import { Copy } from "lucide-react";
import { Fragment, memo } from "react";
import type { DayView, GhostView } from "@/api/generated";
import { Severity } from "@/app/marks";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Onward } from "@/kit/Glyph";
import { Signed } from "@/kit/Signed";
import { Ghost, Item } from "./Item";

interface Props {
  day: DayView;
  /** The selected item, where it is of this day. */
  current: string | null;
  trip: string;
  onCopy: (day: string) => void;
  /** Where an item would stand on this day if the way out were taken that is looked at. */
  ghost: GhostView | null;
  /** The item that would stand elsewhere. */
  leaving: string | null;
}

export const Day = memo(function Day({ day, current, trip, onCopy, ghost, leaving }: Props) {
  const say = useSay();
  // The times of prayer are a quiet line of their own; the rest stands in the heading.
  const prayer = day.notes.find((note) => note.code === "prayer");
  const notes = day.notes.filter((note) => note !== prayer);
  return (
    <div role="rowgroup" className="day" aria-label={day.date.first}>
      <div role="row" className="day-head" data-day={day.key}>
        <div role="gridcell">
          <h2>
            {day.date.first}
            {day.cities.length > 0 ? " · " : null}
            {day.cities.map((city, index) => (
              <span key={`${city}-${index === 0 ? "from" : index}`}>
                {index > 0 ? <Onward /> : null}
                <bdi>{city}</bdi>
              </span>
            ))}
          </h2>
          {notes.map((note) => (
            <span key={note.text} className="meta">
              <Severity severity="note">
                <span>
                  <Signed text={note.text} />
                </span>
              </Severity>
            </span>
          ))}
          <span className="day-end">
            {day.date.second ? <span>{day.date.second}</span> : null}
            <Button
              look="icon"
              aria-label={say("ui-copy-day", { day: day.date.first })}
              onPress={() => onCopy(day.key)}
            >
              <Copy className="ico" aria-hidden />
            </Button>
          </span>
        </div>
      </div>
      {prayer ? (
        <div role="row" className="day-prayer meta">
          <span role="gridcell">
            <Signed text={prayer.text} />
          </span>
        </div>
      ) : null}
      <div className="cols" aria-hidden>
        <span className="time local">{day.local_head}</span>
        <span className="away home">
          <Signed text={day.home_head} />
        </span>
        <span>{say("ui-col-what")}</span>
        <span>{say("ui-col-who")}</span>
        <span>{say("ui-col-status")}</span>
      </div>
      {day.rows.map((row, index) =>
        row.row === "item" ? (
          <Fragment key={row.id}>
            {ghost?.before === row.id ? <Ghost row={ghost.row} trip={trip} /> : null}
            <Item row={row} selected={row.id === current} trip={trip} leaving={row.id === leaving} />
          </Fragment>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a seam has no name of its own.
          <div key={`seam-${index}`} className="seam" role="row">
            <span role="gridcell" className="time local">
              {row.local_head}
            </span>
            <span role="gridcell" className="away home">
              <Signed text={row.home_head} />
            </span>
            <span role="gridcell" className="stitch">
              <span>
                <Signed text={row.text} />
              </span>
            </span>
          </div>
        ),
      )}
      {ghost && !day.rows.some((row) => row.row === "item" && row.id === ghost.before) ? (
        <Ghost row={ghost.row} trip={trip} />
      ) : null}
    </div>
  );
});

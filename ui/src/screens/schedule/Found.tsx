// The plan as it would be: the days with what was found in its place among the rest, each to be taken
// or left; whom it costs what; and the warnings that would come with it.
import { Fragment } from "react";
import type { DayView, ItemRow, ScheduleView } from "@/api/generated";
import { FindingSaid, Severity } from "@/app/marks";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Glyph, Onward } from "@/kit/Glyph";
import { Rows, rowProps } from "@/kit/Rows";
import { Signed } from "@/kit/Signed";

interface Props {
  view: ScheduleView;
  ticked: ReadonlySet<string>;
  current: string | null;
  onCurrent: (id: string) => void;
  onTick: (id: string) => void;
  onTickAll: (on: boolean) => void;
  onOpen: (id: string) => void;
}

export function Found(props: Props) {
  const { view, ticked, current, onCurrent, onTick, onTickAll, onOpen } = props;
  const say = useSay();
  const proposed = new Set(view.tray.filter((row) => row.proposed !== null).map((row) => row.id));
  const waiting = view.state === "running" ? "ui-schedule-busy" : "ui-schedule-hint";
  const hint = view.tray.length === 0 ? "ui-schedule-all-placed" : waiting;
  return (
    <section className="schedule-found" aria-label={say("ui-schedule-plan")}>
      {proposed.size > 0 ? (
        <p className="schedule-ticks">
          <span className="quiet">{say("ui-schedule-ghosts")}</span>
          <Button look="link" onPress={() => onTickAll(ticked.size < proposed.size)}>
            {say(ticked.size < proposed.size ? "ui-schedule-tick-all" : "ui-schedule-tick-none")}
          </Button>
        </p>
      ) : (
        <p className="schedule-ticks quiet">{say(hint)}</p>
      )}
      <div className="schedule-scroll">
        {view.brings.length > 0 || view.brings_notes ? <Brings view={view} /> : null}
        {view.days.length > 0 ? (
          <Rows
            label={say("ui-schedule-plan")}
            current={current}
            onCurrent={onCurrent}
            onOpen={onOpen}
            onKey={(event, id) => {
              if (event.key !== " " && event.key.toLowerCase() !== "x") return false;
              if (proposed.has(id)) onTick(id);
              return true;
            }}
          >
            {view.days.map((day) => (
              <Day key={day.key} day={day}>
                {(row) => (
                  <Row
                    key={row.id}
                    row={row}
                    selected={row.id === current}
                    ticked={proposed.has(row.id) ? ticked.has(row.id) : null}
                    onTick={() => onTick(row.id)}
                  />
                )}
              </Day>
            ))}
          </Rows>
        ) : null}
        <People view={view} />
      </div>
    </section>
  );
}

function Day({ day, children }: { day: DayView; children: (row: ItemRow) => React.ReactNode }) {
  const say = useSay();
  return (
    <div role="rowgroup" aria-label={day.date.first} className="would-day">
      <div role="row" className="sec">
        <div role="gridcell">
          <h2 className="serif-head">
            {day.date.first}
            {day.cities.length > 0 ? " · " : null}
            {day.cities.map((city, index) => (
              <Fragment key={`${city}-${index === 0 ? "from" : index}`}>
                {index > 0 ? <Onward /> : null}
                <bdi>{city}</bdi>
              </Fragment>
            ))}
          </h2>
          {day.date.second ? <span className="quiet">{day.date.second}</span> : null}
        </div>
      </div>
      <div className="would-cols meta" aria-hidden>
        <span>{say("ui-schedule-col-take")}</span>
        <span className="local">{day.local_head}</span>
        <span className="home">
          <Signed text={day.home_head} />
        </span>
        <span>{say("ui-col-what")}</span>
      </div>
      {day.rows.map((row, index) =>
        row.row === "item" ? (
          children(row)
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a seam has no name of its own.
          <div key={`seam-${index}`} role="row" className="would-seam meta">
            <span role="gridcell">
              <Signed text={row.text} />
            </span>
          </div>
        ),
      )}
    </div>
  );
}

interface RowProps {
  row: ItemRow;
  selected: boolean;
  /** Whether it is to be taken; none of what stands already. */
  ticked: boolean | null;
  onTick: () => void;
}

function Row({ row, selected, ticked, onTick }: RowProps) {
  const say = useSay();
  const look = ticked === null ? "stands" : ticked ? "ghost" : "ghost leave";
  return (
    <div className={`would-row ${look}`} {...rowProps(row.id, selected)}>
      <span role="gridcell">
        {ticked === null ? null : (
          <label className="tick">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={ticked}
              onChange={onTick}
              aria-label={say("ui-schedule-take-one", { item: row.title.text })}
            />
            <span className="check-box" aria-hidden>
              {ticked ? <Glyph name="tick" /> : null}
            </span>
          </label>
        )}
      </span>
      <span role="gridcell" className="local">
        <span className="visually-hidden">{row.spoken}</span>
        <span aria-hidden>
          <bdi>{row.local}</bdi>
          {row.local_note ? (
            <span className="shift">
              {" "}
              <Signed text={row.local_note} />
            </span>
          ) : null}
        </span>
      </span>
      <span className="home" aria-hidden>
        {row.home ? <bdi>{row.home}</bdi> : null}
        {row.home_note ? (
          <span className="shift">
            {" "}
            <Signed text={row.home_note} />
          </span>
        ) : null}
      </span>
      <span role="gridcell" className="what">
        <bdi className="serif">{row.title.text}</bdi>
        {row.place ? <span className="meta">{row.place}</span> : null}
        {row.detail && ticked !== null ? (
          <span className="meta">
            <Signed text={row.detail} />
          </span>
        ) : null}
        {ticked === null ? <span className="meta">{row.status.word}</span> : null}
      </span>
    </div>
  );
}

/** Warnings that would come with it. */
function Brings({ view }: { view: ScheduleView }) {
  const say = useSay();
  return (
    <div className="schedule-brings">
      <h3>{say("ui-schedule-brings")}</h3>
      {view.brings.map((finding) => (
        <p key={finding.key} className="sub">
          <FindingSaid finding={finding} />
        </p>
      ))}
      {view.brings_notes ? (
        <p className="sub">
          <Severity severity="note">
            <span>{view.brings_notes}</span>
          </Severity>
        </p>
      ) : null}
    </div>
  );
}

/** What these days would be for each of those who take part. */
function People({ view }: { view: ScheduleView }) {
  const say = useSay();
  if (view.people.length === 0) return null;
  return (
    <div className="schedule-people">
      <div className="sec">
        <h2>{say("ui-schedule-people")}</h2>
      </div>
      {view.idle.map((line) => (
        <p key={line} className="meta">
          <Signed text={line} />
        </p>
      ))}
      <table>
        <thead>
          <tr className="meta">
            <th scope="col">{say("ui-col-who")}</th>
            <th scope="col">{say("ui-schedule-engagements")}</th>
            <th scope="col">{say("ui-schedule-waits")}</th>
          </tr>
        </thead>
        <tbody>
          {view.people.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <bdi className="serif">{row.name}</bdi>
              </th>
              <td>{row.engagements}</td>
              <td>{row.idle ?? say("ui-none")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

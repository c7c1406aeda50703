// Every city's own hours under those of home, and what each quarter suits. The arrow keys walk the
// quarters of the day; time flows with the line, from the right in a right-to-left language.
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { BestTimeCell, BestTimePin, BestTimeRow, BestTimeView } from "@/api/generated";
import { useSay } from "@/i18n";
import { Signed } from "@/kit/Signed";

interface Props {
  view: BestTimeView;
  minutes: number;
  /** The quarter that is looked at. */
  at: number;
  onAt: (at: number) => void;
  onTake: () => void;
}

const HOUR = 4;

export function Matrix({ view, minutes, at, onAt, onTake }: Props) {
  const say = useSay();
  const quarters = { "--n": view.slots.length, "--pins": Math.max(view.pins.length, 1) } as CSSProperties;
  return (
    <div className="best" style={quarters}>
      <div className="r top">
        <span className="label quiet">{view.suiting}</span>
        <Quarters view={view} at={at} onAt={onAt} onTake={onTake} />
        {view.pins.map((pin) => (
          <span className="pin" key={pin.instant}>
            <b>{pin.letter}</b> <span className="quiet">{pin.suits}</span>
          </span>
        ))}
      </div>
      <div className="under">
        <Bands pins={view.pins} at={at} span={Math.ceil(minutes / 15)} />
        <div role="table" aria-label={say("ui-best-table")} aria-rowcount={view.rows.length + 1}>
          <div className="r hd" role="row">
            <span role="columnheader">{say("ui-best-city")}</span>
            <span role="columnheader">{say("ui-best-from", { city: view.home_city })}</span>
            <span role="columnheader" aria-label={say("ui-best-hours")} className="hours">
              <Cells cells={view.hours} plain />
            </span>
            {view.pins.map((pin) => (
              <span role="columnheader" className="pin" key={pin.instant}>
                {pin.day ? `${pin.day} ` : ""}
                {pin.label}
              </span>
            ))}
          </div>
          {view.rows.map((row) => (
            <City key={row.id} row={row} pins={view.pins} />
          ))}
        </div>
      </div>
      <p className="legend">
        {view.legend.map(({ code, word }) => (
          <span key={code}>
            <i className={code} aria-hidden />
            {word}
          </span>
        ))}
      </p>
    </div>
  );
}

/** How many cities each half hour suits, and the quarter that is looked at. */
function Quarters({ view, at, onAt, onTake }: Omit<Props, "minutes">) {
  const say = useSay();
  const ref = useRef<HTMLDivElement>(null);
  const end = view.slots.length - 1;
  const halves = view.slots.filter((_, index) => index % 2 === 0);
  const all = view.rows.length;
  const best = Math.max(...view.slots.map((slot) => slot.suits));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? HOUR : 1;
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === forward) onAt(Math.min(end, at + step));
    else if (event.key === back) onAt(Math.max(0, at - step));
    else if (event.key === "Home") onAt(0);
    else if (event.key === "End") onAt(end);
    else if (event.key === "Enter") onTake();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect();
    if (!box) return;
    const way = (event.clientX - box.x) / box.width;
    const share = document.documentElement.dir === "rtl" ? 1 - way : way;
    onAt(Math.max(0, Math.min(end, Math.floor(share * view.slots.length))));
  };
  return (
    <div
      className="sum"
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label={say("ui-best-hour")}
      aria-valuemin={0}
      aria-valuemax={end}
      aria-valuenow={at}
      aria-valuetext={view.slots[at]?.said ?? ""}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      {halves.map((slot, index) => {
        const suits = Math.max(slot.suits, view.slots[index * 2 + 1]?.suits ?? 0);
        return (
          <i
            key={slot.instant}
            className={suits === best ? "full" : undefined}
            style={{ blockSize: `${(suits / all) * 100}%` }}
          />
        );
      })}
      <span className="cursor" style={{ gridColumn: `${at + 1} / span 1` }} />
    </div>
  );
}

/** The pinned hours, across all rows. */
function Bands({ pins, at, span }: { pins: BestTimePin[]; at: number; span: number }) {
  return (
    <div className="r bands" aria-hidden>
      <span className="hours">
        {pins.map((pin) =>
          pin.at === null ? null : (
            <i key={pin.instant} className="band" style={{ gridColumn: `${pin.at + 1} / span ${span}` }}>
              <b>{pin.letter}</b>
            </i>
          ),
        )}
        <i className="band here" style={{ gridColumn: `${at + 1} / span ${span}` }} />
      </span>
    </div>
  );
}

function City({ row, pins }: { row: BestTimeRow; pins: BestTimePin[] }) {
  const say = useSay();
  return (
    <div className="r" role="row">
      <span role="rowheader" className="name">
        <bdi>{row.name}</bdi>
      </span>
      <span role="cell" className="delta">
        <Signed text={row.delta} />
      </span>
      <span role="cell" className="hours" aria-label={say("ui-best-hours")}>
        <Cells cells={row.cells} />
      </span>
      {row.pins.map((here, index) => (
        <span role="cell" className={here.hard ? "pin out" : "pin"} key={pins[index]?.instant ?? index}>
          <span className={row.home ? "home" : "local"} title={here.kind.word}>
            <bdi>{here.hour}</bdi>
          </span>{" "}
          {here.shift ? (
            <span className="shift" title={here.shift}>
              <Signed text={here.shift} />
            </span>
          ) : null}
          <span className="visually-hidden"> {here.kind.word}</span>
        </span>
      ))}
    </div>
  );
}

function Cells({ cells, plain = false }: { cells: BestTimeCell[]; plain?: boolean }) {
  return (
    <>
      {cells.map((cell) => (
        <span
          key={cell.at}
          aria-hidden
          className={`h ${plain ? "" : cell.kind}${cell.midnight && !plain ? " mid" : ""}`}
          style={{ gridColumn: `${cell.at + 1} / span ${cell.span}` }}
        >
          {cell.span > 2 ? <span>{cell.hour}</span> : null}
        </span>
      ))}
    </>
  );
}

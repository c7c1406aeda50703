// An item in the agenda: two times, what, who, and its state as a shape and a word.

import { memo } from "react";
import type { ItemRow } from "@/api/generated";
import { FindingLine } from "@/app/FindingLine";
import { BriefingMark, ChangeMark, isOff, State } from "@/app/marks";
import { useSay } from "@/i18n";
import { Onward } from "@/kit/Glyph";
import { rowProps } from "@/kit/Rows";
import { Signed } from "@/kit/Signed";

interface Props {
  row: ItemRow;
  selected: boolean;
  trip: string;
  /** Whether a way out is looked at that would have it stand elsewhere. */
  leaving?: boolean;
}

/** Drawn again only when it changes: an arrow key touches two rows of a long programme. */
export const Item = memo(function Item({ row, selected, trip, leaving }: Props) {
  const tied = row.attached ? ` tied ${row.attached.side}` : "";
  const off = isOff(row.status.code) ? " off" : "";
  return (
    <div className={`item${tied}${off}${leaving ? " leaving" : ""}`} {...rowProps(row.id, selected)}>
      <Cells row={row} trip={trip} />
    </div>
  );
});

/** Where an item would stand if a way out were taken. For the eye: the button says it in words. */
export function Ghost({ row, trip }: { row: ItemRow; trip: string }) {
  return (
    <div className="item ghost" aria-hidden>
      <Cells row={row} trip={trip} />
    </div>
  );
}

function Cells({ row, trip }: { row: ItemRow; trip: string }) {
  const say = useSay();
  // That a thing is to be placed is what the tray says.
  const finding = row.findings.find((some) => some.code !== "unplaced");
  return (
    <>
      <span role="gridcell" className="time local">
        <span className="visually-hidden">{row.spoken}</span>
        <span aria-hidden>
          <Time text={row.local} note={row.local_note} />
        </span>
      </span>
      <span className="away home" aria-hidden>
        {row.home ? <Time text={row.home} note={row.home_note} /> : null}
        {row.home || row.local_is_hour ? null : <span className="word">{row.local}</span>}
      </span>
      <div role="gridcell" className="what">
        <span className="line">
          <bdi className="title">{row.title.text}</bdi>
          {row.leg ? (
            <span className="aside">
              <bdi>{row.leg[0]}</bdi> <Onward /> <bdi>{row.leg[1]}</bdi>
            </span>
          ) : null}
          {row.briefing ? (
            <span className="aside">
              <BriefingMark stage={row.briefing}>
                {say("ui-briefing-is", { stage: row.briefing.word })}
              </BriefingMark>
            </span>
          ) : null}
          {row.attached ? <span className="aside">{row.attached.text}</span> : null}
          {row.changed ? (
            <span className="aside changed">
              <ChangeMark change={row.changed} />
            </span>
          ) : null}
        </span>
        {row.detail ? (
          <span className={row.detail_is_home ? "sub home" : "sub"}>
            <Signed text={row.detail} />
          </span>
        ) : null}
        {row.leave ? (
          <span className="sub">
            <Signed text={row.leave} />
          </span>
        ) : null}
        {row.assumed ? <span className="sub">{row.assumed}</span> : null}
        {finding ? <FindingLine finding={finding} trip={trip} /> : null}
      </div>
      <span role="gridcell" className="who" title={row.who_full}>
        <bdi>{row.who}</bdi>
        {row.numbers ? <span className="sub">{row.numbers}</span> : null}
      </span>
      <span role="gridcell">
        <State state={row.status} />
      </span>
    </>
  );
}

/** A time in its column: digits, or a word, and a small note after it. */
function Time({ text, note }: { text: string; note: string | null }) {
  return (
    <>
      <bdi>{text}</bdi>
      {note ? (
        <span className="shift">
          {" "}
          <Signed text={note} />
        </span>
      ) : null}
    </>
  );
}

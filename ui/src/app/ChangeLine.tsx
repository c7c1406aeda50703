// What becomes of an item: the shape and the word for it, which it is, what there is to say, and when.
import type { ReactNode } from "react";
import type { Coded } from "@/api/generated";
import { Signed } from "@/kit/Signed";
import { ChangeMark } from "./marks";

interface Props {
  marks: Coded[];
  title: string;
  /** It is no longer in the programme. */
  isGone?: boolean;
  sentences: string[];
  when: ReactNode;
  /** Its parts are the cells of a row in a grid. */
  cell?: boolean;
}

/** The inside of a `change-row`. */
export function ChangeLine({ marks, title, isGone, sentences, when, cell }: Props) {
  const role = cell ? { role: "gridcell" } : {};
  return (
    <>
      <span className="marks" {...role}>
        {marks.map((mark) => (
          <ChangeMark key={mark.code} change={mark} />
        ))}
      </span>
      <span {...role}>
        <bdi className={isGone ? "title gone" : "title"}>{title}</bdi>
        {sentences.map((sentence) => (
          <span key={sentence} className="sub">
            <Signed text={sentence} />
          </span>
        ))}
      </span>
      <span className="when" {...role}>
        {when}
      </span>
    </>
  );
}

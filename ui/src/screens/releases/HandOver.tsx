// After a release: everybody whom it concerns, and beside the list what the chosen one is handed:
// calendar, change sheet, text, and that they were told.
import { useEffect, useRef, useState } from "react";
import type { ConcernedRow } from "@/api/generated";
import { useCopyText } from "@/app/copy";
import { combo, matches } from "@/app/keys";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { Rows, rowProps } from "@/kit/Rows";
import { Signed } from "@/kit/Signed";
import { ToldState } from "./Concerned";
import { Person } from "./Person";
import "./releases.css";

const COPY = combo("Ctrl+Shift+C");

interface Props {
  trip: string;
  release: number;
  /** Whose part is shown first. */
  person?: string | null;
  onClose: () => void;
}

export function HandOver({ trip, release, person = null, onClose }: Props) {
  const say = useSay();
  const { value: list } = useView("releases", { trip });
  // Of the first release everybody receives the whole: before it stands nothing, which has the number 0.
  const { value, trouble } = useView("differences", { trip, from: release - 1, to: release });
  const copy = useCopyText();
  const [chosen, setChosen] = useState<string | null>(person);
  const people = value?.people ?? [];
  const current = people.find((row) => row.id === chosen) ?? people[0];
  const row = list?.releases.find((some) => some.number === release);
  return (
    <Dialog
      size="broad"
      title={row ? row.title : say("ui-release-title", { number: release })}
      onClose={onClose}
      actions={
        <>
          <span className="grow quiet release-told">{row?.told}</span>
          <Button tall look="primary" onPress={onClose}>
            {say("ui-release-finish")}
          </Button>
        </>
      }
    >
      <p className="lead">
        {row ? <span className="quiet">{row.at} · </span> : null}
        <Signed text={value?.said ?? trouble?.message ?? ""} />
      </p>
      {value && people.length === 0 ? <p className="quiet">{say("ui-release-nobody")}</p> : null}
      {current ? (
        // Behind a dialog no command is given: the shortcut of everywhere is heard here.
        <div
          className="hand-over"
          onKeyDown={(event) => {
            if (!matches(event.nativeEvent, COPY)) return;
            event.preventDefault();
            const since = release === 1 ? {} : { changes_since: release - 1 };
            void copy({ trip, person: current.id, ...since });
          }}
        >
          <People people={people} current={current.id} onCurrent={setChosen} />
          <Person key={current.id} trip={trip} release={release} row={current} />
        </div>
      ) : null}
    </Dialog>
  );
}

interface ListProps {
  people: ConcernedRow[];
  current: string;
  onCurrent: (id: string) => void;
}

function People({ people, current, onCurrent }: ListProps) {
  const say = useSay();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus(), []);
  return (
    <div className="hand-list" ref={ref}>
      <Rows label={say("ui-release-whom")} current={current} onCurrent={onCurrent}>
        {people.map((row) => (
          <div key={row.id} className="hand-row" {...rowProps(row.id, row.id === current)}>
            <span role="gridcell">
              <bdi className="serif">{row.name}</bdi>
              <span className="sub">{row.said}</span>
            </span>
            <span role="gridcell">
              <ToldState row={row} />
            </span>
          </div>
        ))}
      </Rows>
    </div>
  );
}

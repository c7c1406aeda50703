// The releases of a trip: the list, what differs between any two of them or from the programme as
// it stands now, by item and by person, and who has been told.
import { useState } from "react";
import type { ReleasesView } from "@/api/generated";
import { give, keysOf } from "@/app/commands";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Choice } from "@/kit/Choice";
import { Rows, rowProps } from "@/kit/Rows";
import { Select } from "@/kit/Select";
import { Signed } from "@/kit/Signed";
import { Differences } from "./Differences";
import { HandOver } from "./HandOver";
import "./releases.css";

interface Props {
  trip: string;
  onItem: (item: string) => void;
}

/** From which release to which; 0 is before the first, null the programme as it stands now. */
interface Pair {
  from: number;
  to: number | null;
}

const NOW = "now";

export function Releases({ trip, onItem }: Props) {
  const say = useSay();
  const { value, trouble } = useView("releases", { trip });
  const [chosen, setPair] = useState<Pair | null>(null);
  const [by, setBy] = useState<"item" | "person">("item");
  const [handing, setHanding] = useState<{ release: number; person: string | null } | null>(null);
  const pair = chosen ?? firstPair(value);
  if (!value)
    return <main className="pane">{trouble ? <p className="empty">{trouble.message}</p> : null}</main>;
  const none = value.releases.length === 0;
  const handable = pair.to !== null && pair.from === pair.to - 1 ? pair.to : null;
  return (
    <main className="pane" data-pane aria-label={say("command-releases")}>
      <div className="tools">
        {none ? null : <Compare value={value} pair={pair} onPair={setPair} />}
        <span className="grow" />
        {none ? null : (
          <Choice
            joined
            label={say("ui-differences")}
            options={(["item", "person"] as const).map((id) => ({ id, label: say(`ui-by-${id}`) }))}
            value={by}
            onChange={(id) => setBy(id === "person" ? "person" : "item")}
          />
        )}
        {handable === null ? (
          <Button look="primary" shortcut={keysOf("release")} onPress={() => give("release")}>
            {say("command-release")}
          </Button>
        ) : (
          <Button look="primary" onPress={() => setHanding({ release: handable, person: null })}>
            {say("ui-release-hand")}
          </Button>
        )}
      </div>
      <div className="scroll">
        {none ? (
          <p className="empty">{say("ui-releases-empty")}</p>
        ) : (
          <div className="releases">
            <List value={value} pair={pair} onPair={setPair} />
            <section className="differences" aria-label={say("ui-differences")}>
              <Differences
                trip={trip}
                pair={pair}
                by={by}
                onItem={onItem}
                onPerson={handable === null ? null : (person) => setHanding({ release: handable, person })}
              />
            </section>
          </div>
        )}
      </div>
      {handing ? (
        <HandOver
          trip={trip}
          release={handing.release}
          person={handing.person}
          onClose={() => setHanding(null)}
        />
      ) : null}
    </main>
  );
}

/** What is looked at first: what changed since the last release, or, where nothing did, what that one said. */
function firstPair(value: ReleasesView | undefined): Pair {
  const last = (value?.next ?? 1) - 1;
  const { items = [], delegation = [] } = value?.pending ?? {};
  const changed = items.length > 0 || delegation.length > 0;
  return changed ? { from: last, to: null } : { from: Math.max(0, last - 1), to: last === 0 ? null : last };
}

interface CompareProps {
  value: ReleasesView;
  pair: Pair;
  onPair: (pair: Pair) => void;
}

/** The two that are compared; the earlier one always stands first. */
function Compare({ value, pair, onPair }: CompareProps) {
  const say = useSay();
  const { from, to } = pair;
  const known = value.releases.map((row) => ({
    id: String(row.number),
    label: row.title,
    number: row.number,
  }));
  const earlier = known.filter((row) => to === null || row.number < to);
  const later = known.filter((row) => row.number > from);
  return (
    <>
      <span className="meta">{say("ui-compare")}</span>
      <Select
        look="menu"
        label={say("ui-compare-from")}
        options={[...earlier, { id: "0", label: say("ui-compare-nothing") }]}
        value={String(from)}
        onChange={(id) => onPair({ from: Number(id), to })}
      />
      <span className="meta">{say("ui-compare-with")}</span>
      <Select
        look="menu"
        label={say("ui-compare-to")}
        options={[{ id: NOW, label: say("ui-compare-now") }, ...later]}
        value={to === null ? NOW : String(to)}
        onChange={(id) => onPair({ from, to: id === NOW ? null : Number(id) })}
      />
    </>
  );
}

/** Now and the releases, the last first. Enter compares a release with now. */
function List({ value, pair, onPair }: CompareProps) {
  const say = useSay();
  const last = value.next - 1;
  const current = pair.to === null ? (pair.from === last ? NOW : null) : String(pair.to);
  const choose = (id: string) =>
    onPair(id === NOW ? { from: last, to: null } : { from: Number(id) - 1, to: Number(id) });
  return (
    <Rows
      label={say("command-releases")}
      current={current}
      onCurrent={choose}
      onOpen={(id) => onPair({ from: id === NOW ? last : Number(id), to: null })}
      takeFocus
    >
      <div className="release-row" {...rowProps(NOW, current === NOW)}>
        <div role="gridcell">
          <span className="line">
            <b>{say("ui-compare-now")}</b>
          </span>
          <span className="sub">
            <Signed text={value.pending.said} />
          </span>
        </div>
      </div>
      {value.releases.map((row) => (
        <div
          key={row.number}
          className="release-row"
          {...rowProps(String(row.number), current === String(row.number))}
        >
          <div role="gridcell">
            <span className="line">
              <b>{row.title}</b>
              <span className="quiet">{row.told}</span>
            </span>
            <span className="sub">
              {row.at} · <bdi>{row.by}</bdi>
            </span>
            {row.note ? (
              <span className="sub" dir="auto">
                {row.note}
              </span>
            ) : null}
            <span className="sub">{row.zones}</span>
            <Button look="link" excludeFromTabOrder onPress={() => onPair({ from: row.number, to: null })}>
              {say("ui-compare-with-now")}
            </Button>
          </div>
        </div>
      ))}
    </Rows>
  );
}

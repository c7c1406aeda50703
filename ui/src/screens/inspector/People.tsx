// Who: ours, theirs and the others, in order of precedence. The order is the engine's.
import { X } from "lucide-react";
import { useState } from "react";
import type { ItemView, PersonRow } from "@/api/generated";
import { useActs } from "@/app/act";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Check } from "@/kit/Check";
import { Combo } from "@/kit/Combo";
import { Field } from "@/kit/Field";
import { NewPerson } from "./NewPerson";
import { options } from "./Places";

type List = "people" | "counterparts" | "participants";

export function People({ view }: { view: ItemView }) {
  const say = useSay();
  const { act } = useActs();
  const [making, setMaking] = useState<{ list: List; name: string } | null>(null);
  const all = [...view.ours, ...view.theirs, ...view.others];
  const idsOf = (list: List) => all.filter((row) => row.list === list).map((row) => row.id);
  const set = (list: List, ids?: string[]) =>
    void act("item_people", { trip: view.trip, item: view.id, list, ...(ids ? { ids } : {}) });
  const remove = (row: PersonRow) => {
    const list = row.list as List;
    set(
      list,
      idsOf(list).filter((id) => id !== row.id),
    );
  };
  const add = (list: List, id: string) => set(list, [...idsOf(list), id]);
  const rows = (people: PersonRow[]) => <PeopleRows rows={people} onRemove={remove} />;
  return (
    <>
      <Field label={say("ui-ours")}>
        {rows(view.ours)}
        <div className="adding">
          <Check
            label={say("ui-whole-delegation")}
            value={view.everyone}
            onChange={(on) => set("people", on ? undefined : idsOf("people"))}
          />
        </div>
        <Adding
          label={say("ui-add-ours")}
          taken={view.ours}
          onAdd={(id) => add("people", id)}
          onCreate={(name) => setMaking({ list: "people", name })}
        />
      </Field>
      {view.meeting ? (
        <Field label={say("ui-theirs")}>
          {rows(view.theirs)}
          <Adding
            organizations
            label={say("ui-add-theirs")}
            taken={view.theirs}
            onAdd={(id) => add("counterparts", id)}
            onCreate={(name) => setMaking({ list: "counterparts", name })}
          />
        </Field>
      ) : null}
      <Field label={say("ui-participants")}>
        {rows(view.meeting ? view.others : [...view.theirs, ...view.others])}
        <Adding
          organizations
          label={say("ui-add-participant")}
          taken={view.others}
          onAdd={(id) => add("participants", id)}
          onCreate={(name) => setMaking({ list: "participants", name })}
        />
      </Field>
      {making ? (
        <NewPerson
          name={making.name}
          onClose={() => setMaking(null)}
          onMade={(id) => {
            add(making.list, id);
            setMaking(null);
          }}
        />
      ) : null}
    </>
  );
}

const EDITED = new Set<string>(["people", "counterparts", "participants"]);

function PeopleRows({ rows, onRemove }: { rows: PersonRow[]; onRemove: (row: PersonRow) => void }) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <ol className="people">
      {rows.map((row) => (
        <li key={`${row.list} ${row.id}`} style={{ display: "contents" }}>
          <span className="rank">{row.number}</span>
          <span>
            <bdi className="serif">{row.name}</bdi>
            {row.title ? (
              <span className="meta">
                <bdi>{row.title}</bdi>
              </span>
            ) : null}
            {[row.note, row.invitation?.word, row.speaks].filter(Boolean).map((text) => (
              <span key={text} className="meta">
                {text}
              </span>
            ))}
          </span>
          {EDITED.has(row.list) ? (
            <span className="act">
              <Button
                look="icon"
                aria-label={say("ui-remove", { name: row.name })}
                onPress={() => onRemove(row)}
              >
                <X className="ico small" aria-hidden />
              </Button>
            </span>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ol>
  );
}

interface AddingProps {
  label: string;
  taken: PersonRow[];
  organizations?: boolean;
  onAdd: (id: string) => void;
  onCreate: (name: string) => void;
}

function Adding({ label, taken, organizations, onAdd, onCreate }: AddingProps) {
  const say = useSay();
  const { value: choices } = useView("choices", {});
  const known = [...(choices?.people ?? []), ...(organizations ? (choices?.organizations ?? []) : [])];
  const there = new Set(taken.map((row) => row.id));
  return (
    <div className="adding">
      <Combo
        adding
        label={label}
        placeholder={label}
        options={options(known.filter((choice) => !there.has(choice.id)))}
        value={null}
        matches={(option, text) => finds(`${option.label} ${option.detail ?? ""}`, text)}
        onChange={(id) => id && onAdd(id)}
        onCreate={onCreate}
        create={(name) => say("ui-create-person", { name })}
        empty={say("ui-nothing-found")}
      />
    </div>
  );
}

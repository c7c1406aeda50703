// Where, and of a leg from where. A place that is not in the book yet can be made here.
import { useState } from "react";
import type { Choice, ItemView } from "@/api/generated";
import { useActs } from "@/app/act";
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Combo } from "@/kit/Combo";
import { Field } from "@/kit/Field";
import { NewPlace } from "./NewPlace";

const LEGS = new Set(["flight", "train", "drive", "transfer"]);

export function Places({ view }: { view: ItemView }) {
  const say = useSay();
  const { act } = useActs();
  const { value: choices } = useView("choices", {});
  const [making, setMaking] = useState<{ key: "place" | "from_place"; name: string } | null>(null);
  const set = (key: "place" | "from_place", id: string | null) =>
    void act("item_edit", { trip: view.trip, item: view.id, fields: { [key]: id } });
  const leg = LEGS.has(view.kind.code) || view.from_place !== null;
  const box = (key: "place" | "from_place", label: string) => (
    <Field label={label} control={`item-${key}`}>
      <Combo
        id={`item-${key}`}
        label={label}
        options={options(choices?.places)}
        value={view[key]?.id ?? null}
        placeholder={say("ui-to-be-named")}
        matches={(option, text) => finds(`${option.label} ${option.detail ?? ""}`, text)}
        onChange={(id) => set(key, id)}
        onCreate={(name) => setMaking({ key, name })}
        create={(name) => say("ui-create-place", { name })}
        empty={say("ui-nothing-found")}
      />
      {view[key]?.address ? <span className="meta">{view[key]?.address}</span> : null}
    </Field>
  );
  return (
    <>
      {leg ? box("from_place", say("ui-from")) : null}
      {box("place", leg ? say("ui-to") : say("ui-place"))}
      {making ? (
        <NewPlace
          name={making.name}
          onClose={() => setMaking(null)}
          onMade={(id) => {
            set(making.key, id);
            setMaking(null);
          }}
        />
      ) : null}
    </>
  );
}

export function options(choices: Choice[] | undefined) {
  return (choices ?? []).map(({ id, name, note }) => ({ id, label: name, detail: note ?? undefined }));
}

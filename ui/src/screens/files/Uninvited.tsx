// Who is uninvited from a meeting: some of those who take part, or someone who is no longer there.
import { useView } from "@/app/useView";
import { finds, useSay } from "@/i18n";
import { Check } from "@/kit/Check";
import { Combo } from "@/kit/Combo";

interface Props {
  trip: string;
  item: string;
  value: string[];
  onChange: (ids: string[]) => void;
}

export function Uninvited({ trip, item, value, onChange }: Props) {
  const say = useSay();
  const { value: view } = useView("item", { trip, item });
  const { value: choices } = useView("choices", {});
  const there = view ? [...view.ours, ...view.theirs, ...view.others] : [];
  const known = choices?.people ?? [];
  const gone = known.filter((row) => value.includes(row.id) && !there.some((some) => some.id === row.id));
  const rest = known.filter((row) => !value.includes(row.id) && !there.some((some) => some.id === row.id));
  const turn = (id: string, on: boolean) =>
    onChange(on ? [...value, id] : value.filter((other) => other !== id));
  return (
    <div className="uninvited">
      {[...there, ...gone].map((row) => (
        <Check
          key={row.id}
          label={row.name}
          value={value.includes(row.id)}
          onChange={(on) => turn(row.id, on)}
        />
      ))}
      <Combo
        adding
        label={say("ui-uninvited-other")}
        placeholder={say("ui-uninvited-other")}
        options={rest.map((row) => ({ id: row.id, label: row.name }))}
        value={null}
        matches={(option, text) => finds(option.label, text)}
        empty={say("ui-nothing-found")}
        onChange={(id) => id && turn(id, true)}
      />
    </div>
  );
}

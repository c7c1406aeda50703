// The points of an agenda, each kept as soon as it is left. An emptied point goes.
import { X } from "lucide-react";
import { useState } from "react";
import { sentence } from "@/api/error";
import type { Worded } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Text } from "@/kit/Field";

interface Props {
  points: Worded[];
  onChange: (points: string[]) => Promise<unknown>;
}

export function Agenda({ points, onChange }: Props) {
  const say = useSay();
  const [round, setRound] = useState(0);
  const texts = points.map((point) => point.text);
  const put = (at: number, text: string) =>
    onChange(text === "" ? texts.filter((_, index) => index !== at) : texts.with(at, text));
  return (
    <ol className="numbered">
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points have no name but their place.
        <li key={at}>
          <span className="n">{say("ui-number", { n: at + 1 })}</span>
          <Text
            bare
            className="quiet-field"
            label={say("ui-agenda-point", { n: at + 1 })}
            value={text}
            explain={sentence}
            onCommit={(next) => put(at, next)}
          />
          <Button look="icon" aria-label={say("ui-remove", { name: text })} onPress={() => void put(at, "")}>
            <X className="ico small" aria-hidden />
          </Button>
        </li>
      ))}
      <li>
        <span className="n" />
        <Text
          key={round}
          bare
          label={say("ui-add-point")}
          placeholder={say("ui-add-point")}
          value=""
          explain={sentence}
          onCommit={(text) => onChange([...texts, text]).then(() => setRound(round + 1))}
        />
        <span />
      </li>
    </ol>
  );
}

// The text for one person, as it will stand in a messenger, and the button that copies it.
import { useCopyText } from "@/app/copy";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import type { Handed } from "./useHandOver";

interface Props {
  trip: string;
  person: string;
  /** What changed since this release; the whole where there is none. */
  since: number | null;
  onDone: (handed: Handed) => void;
}

export function Message({ trip, person, since, onDone }: Props) {
  const say = useSay();
  const copy = useCopyText();
  const what = { trip, person, ...(since === null ? {} : { changes_since: since }) };
  const { value, trouble } = useView("text", what);
  return (
    <>
      <span className="acts">
        <Button isDisabled={!value} onPress={() => void copy(what).then((said) => said && onDone({ said }))}>
          {say("command-copy-text")}
        </Button>
      </span>
      {trouble && !value ? <p className="field-error">{trouble.message}</p> : null}
      {value ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
        <pre className="message selectable" dir="auto" lang={value.language} tabIndex={0}>
          {value.text}
        </pre>
      ) : null}
      {value && value.left_out.length > 0 ? (
        <p className="meta">{say("ui-text-left-out", { titles: value.left_out.join(", ") })}</p>
      ) : null}
    </>
  );
}

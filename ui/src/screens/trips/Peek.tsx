// A look at a trip beside the list: what waits, and the countdown.
import { X } from "lucide-react";
import { Countdown } from "@/app/Countdown";
import { keysOf } from "@/app/commands";
import { BriefingMark, Severity } from "@/app/marks";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Field, Fields } from "@/kit/Field";
import { Signed } from "@/kit/Signed";

interface Props {
  trip: string;
  onOpen: (trip: string) => void;
  onDuplicate: () => void;
  onClose: () => void;
}

export function Peek({ trip, onOpen, onDuplicate, onClose }: Props) {
  const say = useSay();
  const { value } = useView("overview", { trip });
  if (!value) return <aside className="inspector" />;
  const { header } = value;
  const waiting = value.briefings.filter((row) => row.stage.code !== "cleared" && row.stage.code !== "final");
  return (
    <aside className="inspector" data-pane aria-label={header.title}>
      <div className="bar">
        <span>{header.kind.word}</span>
        <span className="grow" />
        <Button look="icon" aria-label={say("ui-close")} onPress={onClose}>
          <X className="ico" aria-hidden />
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <div className="scroll" tabIndex={0} role="group" aria-label={header.title}>
        <h2>
          <bdi>{header.title}</bdi>
        </h2>
        <p className="quiet">{header.dates?.first ?? header.status.word}</p>
        {header.dates?.second ? <p className="meta">{header.dates.second}</p> : null}
        <Fields>
          {value.purpose ? (
            <Field label={say("ui-purpose")}>
              <span dir="auto">{value.purpose.text}</span>
            </Field>
          ) : null}
          {waiting.length > 0 ? (
            <Field label={say("ui-waits-for")}>
              {waiting.slice(0, 3).map((row) => (
                <p key={row.id}>
                  <BriefingMark stage={row.stage}>
                    <bdi>{row.title.text}</bdi>
                  </BriefingMark>
                  {row.due ? (
                    <span className="meta block">
                      <Signed text={row.due} />
                    </span>
                  ) : null}
                </p>
              ))}
            </Field>
          ) : null}
          {value.findings.length > 0 ? (
            <Field label={say("ui-unsettled")}>
              {value.findings.slice(0, 3).map((row) => (
                <p key={row.key}>
                  <Severity severity={row.severity}>
                    <span className="wrap">{row.what}</span>
                  </Severity>
                </p>
              ))}
            </Field>
          ) : null}
        </Fields>
        {value.countdown.length > 0 ? <Countdown rows={value.countdown} /> : null}
      </div>
      <div className="end">
        <Button tall shortcut={keysOf("open")} onPress={() => onOpen(trip)}>
          {say("command-open")}
        </Button>
        <Button tall shortcut={keysOf("duplicate")} onPress={onDuplicate}>
          {say("command-duplicate")}
        </Button>
      </div>
    </aside>
  );
}

// What runs here: versions of the programme, of the zone rules and of the web view.
import type { BookState } from "@/api/generated";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Dialog } from "@/kit/Dialog";
import { Field, Fields } from "@/kit/Field";
import { ZoneRules } from "./ZoneRules";

export function AboutBox({ book, onClose }: { book: BookState; onClose: () => void }) {
  const say = useSay();
  const rows: [string, string][] = [
    ["ui-holidays", book.holidays],
    ["ui-book-file", book.file],
    ["ui-encryption", say(book.encrypted ? "ui-encrypted" : "ui-not-encrypted")],
    ["ui-web-view", engineOf(navigator.userAgent)],
  ];
  return (
    <Dialog
      title={say("command-about")}
      onClose={onClose}
      actions={
        <Button tall look="primary" autoFocus onPress={onClose}>
          {say("ui-close")}
        </Button>
      }
    >
      <Fields>
        <Field label={say("ui-version")}>
          <span className="selectable">{book.version}</span>
        </Field>
        <Field label={say("ui-zone-rules")}>
          <ZoneRules book={book} />
        </Field>
        {rows.map(([id, text]) => (
          <Field key={id} label={say(id)}>
            <span className="selectable" dir="auto">
              {text}
            </span>
          </Field>
        ))}
      </Fields>
    </Dialog>
  );
}

/** The part of the user agent that names the engine. */
function engineOf(agent: string): string {
  return /(Chrome|AppleWebKit)\/[\d.]+/.exec(agent)?.[0] ?? agent;
}

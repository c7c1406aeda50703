// What the book is: whose, which file, which rules of time zones, whether it is encrypted.
import type { BookState } from "@/api/generated";
import { ZoneRules } from "@/app/ZoneRules";
import { useSay } from "@/i18n";
import { Field, Fields } from "@/kit/Field";

export function BookFacts({ book }: { book: BookState }) {
  const say = useSay();
  return (
    <section>
      <header className="sec">
        <h2>{say("ui-settings-book")}</h2>
      </header>
      <Fields>
        <Field label={say("ui-office")}>{book.office ?? say("ui-none")}</Field>
        <Field label={say("ui-officer")}>
          {book.officer ? `${book.officer.name} (${book.officer.initials})` : say("ui-none")}
        </Field>
        <Field label={say("ui-book-file")}>
          <span className="selectable" dir="ltr">
            {book.file}
          </span>
        </Field>
        <Field label={say("ui-zone-rules")}>
          <ZoneRules book={book} />
        </Field>
        <Field label={say("ui-encryption")}>
          {say(book.encrypted ? "ui-encrypted" : "ui-not-encrypted")}
        </Field>
      </Fields>
    </section>
  );
}

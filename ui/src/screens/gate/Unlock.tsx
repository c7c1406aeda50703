// The passphrase of a locked book.
import { useEffect, useRef, useState } from "react";
import { asTrouble } from "@/api/error";
import type { BookState } from "@/api/generated";
import { useAsk } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { FieldError } from "@/kit/Field";
import { Sheet } from "./Sheet";

export function Unlock({ book, onOpen }: { book: BookState; onOpen: () => void }) {
  const say = useSay();
  const ask = useAsk();
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = async () => {
    setBusy(true);
    await ask("book_unlock", { passphrase }).then(onOpen, (thrown) => {
      const trouble = asTrouble(thrown);
      setError(trouble.code === "wrong_passphrase" ? say("ui-wrong-passphrase") : trouble.message);
      input.current?.select();
    });
    setBusy(false);
  };
  return (
    <Sheet onSubmit={submit}>
      <h1>{say("ui-unlock-title")}</h1>
      <p className="quiet">
        {say("ui-book-file")} <bdi dir="ltr">{book.file}</bdi>
      </p>
      <div>
        <label htmlFor="unlock-passphrase" className="meta">
          {say("ui-passphrase")}
        </label>
        <input
          ref={input}
          id="unlock-passphrase"
          className="input"
          type="password"
          dir="auto"
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby="unlock-error"
          value={passphrase}
          onChange={(event) => {
            setPassphrase(event.target.value);
            setError(null);
          }}
        />
        <FieldError id="unlock-error" text={error} />
      </div>
      <div>
        <Button tall look="primary" type="submit" isDisabled={busy || passphrase === ""}>
          {say("ui-unlock")}
        </Button>
      </div>
    </Sheet>
  );
}

// The rules of time zones: which are in use, and newer ones from a file. They hold from the next start.
import { useState } from "react";
import { sentence } from "@/api/error";
import type { BookState } from "@/api/generated";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { FieldError } from "@/kit/Field";
import { useAsk } from "./useView";

export function ZoneRules({ book }: { book: BookState }) {
  const say = useSay();
  const ask = useAsk();
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const update = async () => {
    const [path] = await host.pickOpen(say("ui-zones-update"), []);
    if (!path) return;
    setError(null);
    // As systems keep them, the rules are a folder, and this file in it is what can be chosen.
    await ask("zones_update", { path: path.replace(/[\\/]tzdata\.zi$/, "") }).then(setSaid, (thrown) =>
      setError(sentence(thrown)),
    );
  };
  return (
    <>
      <span className="selectable">{book.zones}</span>{" "}
      <Button look="link" onPress={() => void update()}>
        {say("ui-zones-update")}
      </Button>
      <p className="meta" aria-live="polite">
        {said}
      </p>
      <FieldError text={error} />
    </>
  );
}

// The status line: what happened last, with Undo; what is wrong with the open trip; when it was
// saved, and in which city's time. It stays until the next act: nothing here is timed.
import { useSay } from "@/i18n";
import { Button, Key } from "@/kit/Button";
import { Glyph } from "@/kit/Glyph";
import { Signed } from "@/kit/Signed";
import { useActs } from "./act";
import { give, keysOf } from "./commands";
import { Severity } from "./marks";
import { useView } from "./useView";

export function StatusLine({ trip }: { trip: string | null }) {
  const say = useSay();
  const { trouble, told } = useActs();
  const { value: status } = useView("status", {});
  const { value: findings } = useView("findings", trip ? { trip } : null);
  const said = told ?? status?.said ?? "";
  return (
    <footer className="statusline" data-pane>
      <span className="did" aria-live="polite">
        {trouble ? null : <Signed text={said} />}
      </span>
      {trouble ? (
        <span className="did trouble mark" role="alert">
          <Glyph name="triangle" />
          {trouble.message}
        </span>
      ) : null}
      {status?.undo_is_said ? (
        <span>
          <Button look="link" onPress={() => give("undo")}>
            {say("command-undo")}
          </Button>{" "}
          <Key keys={keysOf("undo") ?? ""} />
        </span>
      ) : null}
      {status?.can_redo && !status.undo_is_said ? (
        <span>
          <Button look="link" onPress={() => give("redo")}>
            {say("command-redo")}
          </Button>{" "}
          <Key keys={keysOf("redo") ?? ""} />
        </span>
      ) : null}
      <span className="grow" />
      {findings?.counts.words.map(({ code, word }) => (
        <button key={code} type="button" onClick={() => give("warnings")}>
          <Severity severity={code}>
            <span>{word}</span>
          </Severity>
        </button>
      ))}
      {status?.saved ? <span>{status.saved}</span> : null}
    </footer>
  );
}

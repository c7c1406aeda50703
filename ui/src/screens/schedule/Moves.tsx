// What would change: each item as it is and as it would be, the warnings that come and go, who must be
// told, and that as text to send.
import type { FindingRow, MoveRow, MovesView } from "@/api/generated";
import { useActs } from "@/app/act";
import { ChangeLine } from "@/app/ChangeLine";
import { FindingSaid } from "@/app/marks";
import { host } from "@/host";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Signed } from "@/kit/Signed";

export function Moves({ moves }: { moves: MovesView }) {
  const say = useSay();
  return (
    <div className="moves">
      <ol className="changes lines" aria-label={say("ui-moves")}>
        {moves.rows.map((row) => (
          <li key={row.id} className="change-row">
            <ChangeLine
              marks={[row.what]}
              title={row.title.text}
              sentences={row.tell ? [row.tell] : []}
              when={<When row={row} />}
            />
          </li>
        ))}
      </ol>
      <Warned title={say("ui-moves-breaks")} rows={moves.breaks} />
      <Warned title={say("ui-moves-mends")} rows={moves.mends} gone />
      {moves.told ? (
        <section>
          <h3>{say("ui-moves-tell")}</h3>
          <p>{moves.told}</p>
        </section>
      ) : null}
    </div>
  );
}

/** When it would be, here and at home, and when it is now. */
function When({ row }: { row: MoveRow }) {
  const say = useSay();
  return (
    <>
      {row.what.code === "moved" ? (
        <span className="local block">
          <Signed text={row.becomes} />
        </span>
      ) : null}
      {row.home ? (
        <span className="home block">
          <Signed text={row.home} />
        </span>
      ) : null}
      <span className="meta block">
        <Signed text={say("ui-moves-was", { was: row.was })} />
      </span>
    </>
  );
}

function Warned({ title, rows, gone }: { title: string; rows: FindingRow[]; gone?: boolean }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {rows.map((row) => (
        <p key={row.key} className={gone ? "quiet" : ""}>
          <FindingSaid finding={row} />
        </p>
      ))}
    </section>
  );
}

/** The same as text to send, onto the clipboard. */
export function CopyMoves({
  moves,
  look = "plain",
}: {
  moves: MovesView | undefined;
  look?: "plain" | "primary";
}) {
  const say = useSay();
  const { tell } = useActs();
  const text = moves?.text ?? "";
  const copy = () =>
    void host.copy(text).then(
      () => tell(say("ui-moves-copied")),
      () => tell(say("ui-best-not-copied")),
    );
  return (
    <Button tall look={look} isDisabled={!moves || moves.rows.length === 0} onPress={copy}>
      {say("command-copy-text")}
    </Button>
  );
}

// The windows into which times are put: the list, and each to be changed or removed.
import { Pencil, Plus, X } from "lucide-react";
import { useState } from "react";
import type { ScheduleView, WindowRow } from "@/api/generated";
import { useAct } from "@/app/act";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Signed } from "@/kit/Signed";
import { WindowDialog } from "./WindowDialog";

export function Windows({ trip, view }: { trip: string; view: ScheduleView }) {
  const say = useSay();
  const act = useAct();
  /** The window that is edited; "new" makes one. */
  const [edited, setEdited] = useState<string | null>(null);
  const window = view.windows.find((row) => row.id === edited);
  const spoken = (row: WindowRow) => `${row.day} ${row.hours}`;
  return (
    <section aria-label={say("ui-windows")}>
      <header className="sec">
        <h2>{say("ui-windows")}</h2>
        <span className="grow" />
        <Button look="bare" onPress={() => setEdited("new")}>
          <Plus className="ico" aria-hidden />
          {say("ui-window-add")}
        </Button>
      </header>
      {view.windows.length === 0 ? <p className="quiet schedule-empty">{say("ui-windows-empty")}</p> : null}
      <ul className="windows lines">
        {view.windows.map((row) => (
          <li key={row.id}>
            <span>
              {row.day} <span className="local">{row.hours}</span>
              {row.home ? (
                <span className="home block">
                  <Signed text={row.home} />
                </span>
              ) : null}
              {row.only.map((line) => (
                <span key={line} className="meta block">
                  {line}
                </span>
              ))}
            </span>
            <span className="acts-small">
              <Button
                look="icon"
                aria-label={say("ui-window-edit-one", { window: spoken(row) })}
                onPress={() => setEdited(row.id)}
              >
                <Pencil className="ico small" aria-hidden />
              </Button>
              <Button
                look="icon"
                aria-label={say("ui-remove", { name: spoken(row) })}
                onPress={() => void act("window_delete", { trip, window: row.id })}
              >
                <X className="ico small" aria-hidden />
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {edited !== null && (edited === "new" || window) ? (
        <WindowDialog
          key={edited}
          trip={trip}
          window={window?.id ?? null}
          draft={window?.draft ?? view.window}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </section>
  );
}

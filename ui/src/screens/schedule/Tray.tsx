// What has no time: what matters most first, each with what it needs, and with the time that was found
// or the reason why there is none.
import type { TrayRow } from "@/api/generated";
import { Severity } from "@/app/marks";
import { useSay } from "@/i18n";
import { Rows, rowProps } from "@/kit/Rows";
import { Signed } from "@/kit/Signed";

interface Props {
  rows: TrayRow[];
  current: string | null;
  onCurrent: (id: string) => void;
  onOpen: (id: string) => void;
}

export function Tray({ rows, current, onCurrent, onOpen }: Props) {
  const say = useSay();
  return (
    <section className="schedule-tray" aria-label={say("ui-tray")}>
      <header className="sec">
        <h2>{say("ui-tray")}</h2>
        <span className="meta">{say("ui-number", { n: rows.length })}</span>
      </header>
      {rows.length === 0 ? <p className="quiet schedule-empty">{say("ui-schedule-nothing")}</p> : null}
      <div className="schedule-scroll">
        {rows.length > 0 ? (
          <Rows
            label={say("ui-tray")}
            current={current}
            onCurrent={onCurrent}
            onOpen={onOpen}
            takeFocus={current !== null}
          >
            {rows.map((row) => (
              <div key={row.id} className="tray-row" {...rowProps(row.id, row.id === current)}>
                <div role="gridcell">
                  <span className="line">
                    <bdi className="serif">{row.title.text}</bdi>
                    {row.priority ? <span className="meta">{row.priority.word}</span> : null}
                  </span>
                  {row.needs ? (
                    <span className="sub">
                      <Signed text={row.needs} />
                    </span>
                  ) : null}
                  {row.who ? <span className="sub">{row.who}</span> : null}
                  {row.proposed ? (
                    <span className="sub local">
                      <Signed text={row.proposed} />
                    </span>
                  ) : null}
                  {row.reason ? (
                    <span className="sub">
                      <Severity severity="tight">
                        <span className="wrap">{row.reason}</span>
                      </Severity>
                    </span>
                  ) : null}
                </div>
              </div>
            ))}
          </Rows>
        ) : null}
      </div>
    </section>
  );
}

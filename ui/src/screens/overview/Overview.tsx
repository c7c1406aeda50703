// A trip at a glance: how far we are, what is wrong, whom we meet, which papers are owed.
import { useState } from "react";
import type { OverviewView } from "@/api/generated";
import { Countdown } from "@/app/Countdown";
import { keysOf, useCommand } from "@/app/commands";
import { useCopyText } from "@/app/copy";
import { BriefingMark, Severity, State } from "@/app/marks";
import { useView } from "@/app/useView";
import { useSay } from "@/i18n";
import { Button } from "@/kit/Button";
import { Onward } from "@/kit/Glyph";
import { Rows, rowProps } from "@/kit/Rows";
import { Signed } from "@/kit/Signed";
import { About } from "./About";
import { LongRuler } from "./LongRuler";
import "./overview.css";

interface Props {
  trip: string;
  onItem: (item: string) => void;
  onWarnings: () => void;
}

export function Overview({ trip, onItem, onWarnings }: Props) {
  const say = useSay();
  const { value, trouble } = useView("overview", { trip });
  if (!value)
    return <main className="pane">{trouble ? <p className="empty">{trouble.message}</p> : null}</main>;
  return (
    <main className="pane" data-pane aria-label={say("command-overview")}>
      <div className="scroll">
        {value.countdown.length > 0 ? <LongRuler rows={value.countdown} dates={value.header.dates} /> : null}
        <div className="overview">
          <div>
            <Findings value={value} onItem={onItem} onWarnings={onWarnings} />
            <Meetings trip={trip} value={value} onItem={onItem} />
            <Briefings value={value} onItem={onItem} />
          </div>
          <div>
            <About trip={trip} value={value} />
            <Delegation value={value} />
            <Way value={value} />
            {value.countdown.length > 0 ? (
              <section>
                <header className="sec">
                  <h2>{say("ui-countdown")}</h2>
                  <span className="meta">{say("ui-working-days")}</span>
                </header>
                <Countdown rows={value.countdown} />
              </section>
            ) : null}
          </div>
        </div>
      </div>
    </main>
  );
}

function Findings({
  value,
  onItem,
  onWarnings,
}: { value: OverviewView } & Pick<Props, "onItem" | "onWarnings">) {
  const say = useSay();
  const [current, setCurrent] = useState<string | null>(null);
  if (value.findings.length === 0 && !value.accepted) return null;
  const open = (key: string) => {
    const item = value.findings.find((row) => row.key === key)?.item;
    if (item) onItem(item);
  };
  return (
    <section>
      <header className="sec">
        <h2>{say("command-warnings")}</h2>
        {value.header.findings.words.map(({ code, word }) => (
          <span key={code} className="meta">
            <Severity severity={code}>
              <span>{word}</span>
            </Severity>
          </span>
        ))}
        {value.accepted ? <span className="meta">{value.accepted}</span> : null}
        <span className="grow" />
        <Button look="link" onPress={onWarnings}>
          {say("ui-all-warnings", { keys: keysOf("warnings") ?? "" })}
        </Button>
      </header>
      <Rows label={say("command-warnings")} current={current} onCurrent={setCurrent} onOpen={open}>
        {value.findings.map((row) => (
          <div key={row.key} className="overview-row finding" {...rowProps(row.key, row.key === current)}>
            <span role="gridcell">
              <Severity severity={row.severity}>
                <b>{row.severity_word}</b>
                <span className="wrap">
                  <Signed text={row.what} />
                </span>
              </Severity>
              <span className="sub">
                <Signed text={row.at} />
              </span>
            </span>
          </div>
        ))}
      </Rows>
    </section>
  );
}

function Meetings({ trip, value, onItem }: { value: OverviewView } & Pick<Props, "trip" | "onItem">) {
  const say = useSay();
  const copy = useCopyText();
  const [current, setCurrent] = useState<string | null>(null);
  useCommand("copy-text", () => current && void copy({ trip, item: current }), current !== null);
  return (
    <section>
      <header className="sec">
        <h2>{say("ui-col-meetings")}</h2>
        {value.meetings_summary.map(({ stage, count }) => (
          <span key={stage.code} className="meta">
            {say("ui-count-word", { count, word: stage.word })}
          </span>
        ))}
      </header>
      {value.meetings.length === 0 ? <p className="empty quiet">{say("ui-no-meetings")}</p> : null}
      <Rows label={say("ui-col-meetings")} current={current} onCurrent={setCurrent} onOpen={onItem} takeFocus>
        {value.meetings.map((row) => (
          <div key={row.id} className="overview-row meeting" {...rowProps(row.id, row.id === current)}>
            <span role="gridcell">
              <bdi className="name">{row.title.text}</bdi>
              <span className="sub">
                <span className="local">{row.when}</span>
                {row.home ? (
                  <>
                    {" · "}
                    <span className="home">
                      <Signed text={row.home} />
                    </span>
                  </>
                ) : null}
              </span>
              {row.counterparts ? (
                <span className="sub">
                  <bdi>{row.counterparts}</bdi>
                </span>
              ) : null}
            </span>
            <span role="gridcell">
              <State state={row.stage} />
            </span>
          </div>
        ))}
      </Rows>
    </section>
  );
}

function Briefings({ value, onItem }: { value: OverviewView } & Pick<Props, "onItem">) {
  const say = useSay();
  const [current, setCurrent] = useState<string | null>(null);
  const open = (id: string) => {
    const item = value.briefings.find((row) => row.id === id)?.item;
    if (item) onItem(item);
  };
  return (
    <section>
      <header className="sec">
        <h2>{say("ui-briefings")}</h2>
        {value.briefings_summary ? <span className="meta">{value.briefings_summary}</span> : null}
      </header>
      {value.briefings.length === 0 ? <p className="empty quiet">{say("ui-no-briefings")}</p> : null}
      <Rows label={say("ui-briefings")} current={current} onCurrent={setCurrent} onOpen={open}>
        {value.briefings.map((row) => (
          <div key={row.id} className="overview-row paper" {...rowProps(row.id, row.id === current)}>
            <span role="gridcell">
              <bdi className="name">{row.title.text}</bdi>
              <span className="sub">
                {row.owner ? <bdi>{row.owner}</bdi> : null}
                {row.owner && row.due ? " · " : null}
                {row.due ? (
                  <span className={row.late ? "late" : ""}>
                    <Signed text={row.due} />
                  </span>
                ) : null}
              </span>
            </span>
            <span role="gridcell">
              <BriefingMark stage={row.stage} />
            </span>
          </div>
        ))}
      </Rows>
    </section>
  );
}

function Delegation({ value }: { value: OverviewView }) {
  const say = useSay();
  if (value.delegation.length === 0) return null;
  return (
    <section>
      <header className="sec">
        <h2>{say("ui-delegation")}</h2>
        <span className="meta">{say("ui-in-precedence")}</span>
      </header>
      <ol className="people">
        {value.delegation.map((row) => (
          <li key={row.id} style={{ display: "contents" }}>
            <span className="rank">{row.number}</span>
            <span>
              <bdi className="serif">{row.name}</bdi>
              <span className="meta">{row.title ?? row.role.word}</span>
            </span>
            <span className="meta">{row.title ? row.role.word : ""}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Way({ value }: { value: OverviewView }) {
  const say = useSay();
  if (value.route.length === 0) return null;
  return (
    <section>
      <header className="sec">
        <h2>{say("ui-way")}</h2>
      </header>
      {value.route.map((leg) => (
        <p key={leg.item} className="legs">
          <bdi>{leg.from}</bdi>
          <Onward />
          <bdi>{leg.to}</bdi>
          <span className="meta">
            <bdi>{leg.what}</bdi>
          </span>
        </p>
      ))}
    </section>
  );
}
